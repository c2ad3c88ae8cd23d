import type { CruftRule } from "../rule.ts";
import { isDate } from "../shape/dates.ts";
import { isName } from "../shape/person-names.ts";
import { inHead } from "../shape/prose.ts";

const NAME = "\\p{Lu}[\\p{L}\\p{M}.'-]*(?: (?:de|van|von|der|da|la|\\p{Lu}[\\p{L}\\p{M}.'-]*)){1,4}?";
const DATE =
  "(?:\\p{L}{3,10}\\.? \\d{1,2},? (?:19|20)\\d\\d|\\d{1,2}\\.? (?:de )?\\p{L}{3,10}\\.?,? (?:de )?(?:19|20)\\d\\d|\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d)";
const BETWEEN = "(?: ?[|•·,/-] ?| (?:on )?(?:Published|Updated|Posted|Publié le|Publicado|am|le|el)?:? ?)";
/** What stands between the date and the first sentence: time of day, reading time, buttons. */
const BUTTON =
  "(?:\\d{1,2}[:.h]\\d{2}(?: ?[aApP]\\.?[mM]\\.?)?(?: ?(?:Uhr|[A-Z]{2,4}))?|\\d{1,3} min(?:ute)?s?(?: read)?|(?:Last )?[Uu]pdated:? (?:on )?" +
  DATE +
  "|(?:Share|Teilen|Partager|Compartir)(?: on (?:Facebook|Twitter|X|LinkedIn|WhatsApp|Pinterest|Reddit))?|Tweet|Facebook|Twitter|LinkedIn|WhatsApp|Pinterest|Reddit|Email|E-Mail|Print|Drucken|Merken|Save|Bookmark|Copy [Ll]ink|\\d{1,4} [Cc]omments?|Comments? ?\\(\\d{1,4}\\)|Listen|Getty Images)";
const HEAD = new RegExp(
  `^(?:(.{6,150}?) )?(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|Author:|Autor:|Text:) (${NAME})${BETWEEN}(${DATE})((?:(?: ?[|•·,/-] ?| )${BUTTON}){0,8})(?: ?[|•·/-])? (?=["'(¿¡]?\\p{Lu}[^|•·]{40})`,
  "u",
);
/** Units at the start of the line in which the head is looked for. */
const WINDOW = 420;
const SENTENCE_END = /[.!?] \p{Lu}/u;

/** Headline, author, date and buttons run together with the first sentence, as texts that lost their line breaks have them. */
export const bylineGluedHead: CruftRule = {
  id: "byline/glued-head",
  reason: "headline, author and date glued to the first sentence",
  langs: ["en", "de", "fr", "es", "pt", "it"],
  maxLength: 200_000,
  requiredSigns: "0",
  find(line, page) {
    const { text } = line;
    if (text.length < 120 || (line.index > 0 && !inHead(line, page))) return undefined;
    const found = HEAD.exec(text.slice(0, WINDOW));
    if (found === null) return undefined;
    const [whole, title, author = "", published = ""] = found;
    // The headline is no sentence of the text, and nobody is born or elected in it.
    if (!isName(author) || !isDate(published) || (title !== undefined && SENTENCE_END.test(title)))
      return undefined;
    const facts = { authors: [author], published, ...(title === undefined ? {} : { title }) };
    return { start: 0, end: whole.length, score: 0.93, facts };
  },
  hits: [
    "⟦The Clock That Runs Backwards By Nora Quill | March 4, 2020 | 3 min read Share on Facebook Tweet ⟧In the market square there is a clock that runs backwards, and nobody minds it.",
    "⟦By Jane Okafor, 12 May 2014 ⟧The council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall. Work begins in spring.",
    "⟦Neue Brücke über den Fluss eröffnet Von Max Mustermann - 12.04.2021 14:05 Uhr Drucken ⟧Nach vier Jahren Bauzeit ist die neue Brücke über den Fluss am Montag für den Verkehr freigegeben worden.",
  ],
  misses: [
    "The bridge was designed by Jane Okafor on March 3, 1920. The council met on Monday and agreed on the plan for another, after four hours of debate in a packed hall.",
    "A law signed by Jane Okafor, March 3, 2020, and later repealed, let the ferries run without a crew for as long as nobody was on board.",
    "The council met. A letter by Jane Okafor, 12 May 2014 The Harbour Daily, had called the plan for the bridge a folly that nobody would ever pay for.",
  ],
};
