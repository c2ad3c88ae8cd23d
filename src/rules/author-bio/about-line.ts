import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { biographyName } from "../shape/authors.ts";
import { AUTHOR_LABELS } from "../vocabulary/author-labels.ts";

/** The label of the box in front of the biography, on one line. */
const LABEL = new RegExp(
  `^(?:about (?:the|this|our) (?:author|writer|contributor|editor|columnist)s?|${AUTHOR_LABELS.join("|")}|à propos de l'auteure) ?[:：|-] ?(.{15,1200})$`,
  "iu",
);

/** "About the author: Jane Okafor is a writer who …": the whole box on one line. */
export const authorBioAboutLine: CruftRule = {
  id: "author-bio/about-line",
  reason: "biography behind a label",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "nl", "pl"],
  maxLength: 1240,
  prefixes: prefixesOf(LABEL),
  requiredSigns: ":|-中",
  everywhere: true,
  find(line) {
    const biography = LABEL.exec(line.text)?.[1];
    if (biography === undefined) return undefined;
    const name = biographyName(biography);
    return wholeLine(line, 0.95, name === undefined ? undefined : { authors: [name] });
  },
  hits: [
    "The bank declined to comment.\n⟦About the author: Jane Okafor is a writer who covers the harbour towns.⟧",
    "⟦Über die Autorin: Anna Weber schreibt über Häfen und ihre Menschen.⟧\n⟦Sobre el autor: Periodista y marinero desde hace veinte años.⟧",
    "⟦Об авторе: Анна Петрова пишет о портах и людях.⟧\n⟦作者简介：王小明，记者，长期关注港口城市的生活与变迁。⟧",
  ],
  misses: [
    "About the author we know little: she came from the coast.",
    "About the author: unknown",
    "The note about the author: it was found in a drawer, unsigned.",
  ],
};
