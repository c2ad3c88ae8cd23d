import { type CruftRule, wholeLine } from "../rule.ts";
import { repeats } from "../shape/headlines.ts";
import { inHead } from "../shape/prose.ts";
import { plain } from "../shape/word-endings.ts";

const LABEL =
  /^(?:image|photo|picture|featured image|file|foto|bild|video|watch|imagen|imagem|immagine|фото|图)(?: for| of| zu)? ?[:：-]? (.{6,300})$/iu;
/** Units in front of the headline, with a label and without. */
const MIN_LABEL_LENGTH = 2;
const MAX_LABEL_LENGTH = 30;
/** A heading of two words can well be the title once more; a line of five hardly. */
const MIN_WORDS = 5;

/** The headline once more in mid-text, where a picture stood whose alternative text it was. */
export const captionHeadline: CruftRule = {
  id: "caption/headline",
  reason: "caption that repeats the headline",
  maxLength: 360,
  find(line, page) {
    const again = repeats(line, page) !== undefined;
    const more = line.text.length - page.title.length;
    if (!again && (page.title === "" || more < MIN_LABEL_LENGTH || more > MAX_LABEL_LENGTH)) return undefined;
    if (line.segment.block === "heading" || inHead(line, page)) return undefined;
    if (again) {
      const long = line.words >= MIN_WORDS || line.text.length >= 30;
      return wholeLine(line, long ? 0.95 : 0.7);
    }
    const labelled = LABEL.exec(line.text)?.[1];
    return labelled !== undefined && plain(labelled) === plain(page.title)
      ? wholeLine(line, 0.95)
      : undefined;
  },
  hits: [
    {
      title: "Harbour bridge to close for a year",
      text: "The bridge over the old harbour will be closed to all traffic from January while its cables are replaced.\n⟦Harbour bridge to close for a year⟧\nFerries will run every ten minutes instead.",
    },
    {
      title: "Rates rise again in harbour towns",
      text: "The central bank raised its main rate by a quarter of a point on Thursday, the third rise this year.\n⟦Image: Rates rise again in harbour towns⟧",
    },
    {
      title: "Neue Brücke über den Fluss eröffnet",
      text: "Nach vier Jahren Bauzeit ist die neue Brücke über den Fluss am Montag für den Verkehr freigegeben worden.\n⟦Neue Brücke über den Fluss eröffnet⟧",
    },
  ],
  misses: [
    {
      title: "Harbour bridge to close for a year",
      text: "The bridge over the old harbour will be closed to all traffic from January while its cables are replaced.\nWhy the harbour bridge has to close for a year\nFerries will run every ten minutes instead.",
    },
    {
      title: "The lean kitchen garden",
      text: "<article><p>Most gardens waste more than they grow, and nobody notices since what is wasted is only water and time.</p><h2>The lean kitchen garden</h2><p>It can be done better.</p></article>",
    },
    {
      title: "A good year for the mill and its owners",
      text: "The owners of the mill could not believe their luck when the first figures of the new year came in.\nIt was a good year for the mill and its owners.",
    },
  ],
};
