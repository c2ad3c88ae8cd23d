import { type CruftRule, wholeLine } from "../rule.ts";
import { isName } from "../shape/names.ts";
import { startsOf } from "../shape/starts.ts";

/** The label of the box in front of the biography, on one line. */
const LABEL =
  /^(?:about (?:the|this|our) (?:author|writer|contributor|editor|columnist)s?|author bio(?:graphy)?|author profile|meet the author|über (?:den autor|die autorin)|zum autor|zur autorin|à propos de l'auteure?|sobre (?:el autor|la autora|o autor|a autora)|acerca del autor|sull'autore|об авторе|关于作者|作者简介|作者介绍|over de auteur|o autorze|o autorce) ?[:：|-] ?(.{15,1200})$/iu;
/** A name at the beginning of a sentence, in front of what its bearer is or does. */
const NAMED =
  /^(\p{Lu}[\p{L}.'-]{1,20}(?: \p{Lu}[\p{L}.'-]{0,20}){1,3}) (?:is|was|has|writes|works|covers|lives|ist|schreibt|arbeitet|est|es|è|é|jest|пишет)[ ,]/u;

/** "About the author: Jane Okafor is a writer who …": the whole box on one line. */
export const authorBioAboutLine: CruftRule = {
  id: "author-bio/about-line",
  reason: "biography behind a label",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "nl", "pl"],
  longest: 1240,
  starts: startsOf(LABEL),
  signs: ":|-中",
  everywhere: true,
  find(line) {
    const biography = LABEL.exec(line.text)?.[1];
    if (biography === undefined) return undefined;
    const name = NAMED.exec(biography)?.[1];
    return wholeLine(line, 0.95, name !== undefined && isName(name) ? { authors: [name] } : undefined);
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
