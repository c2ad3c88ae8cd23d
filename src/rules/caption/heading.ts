import { type CruftRule, wholeLine } from "../rule.ts";
import { phrases } from "../shape/phrases.ts";

const HEADINGS = phrases(
  "image caption",
  "media caption",
  "photo caption",
  "picture caption",
  "video caption",
  "figure caption",
  "image source",
  "image copyright",
  "caption",
  "bildunterschrift",
  "légende",
  "légende de l'image",
  "pie de foto",
  "leyenda de la imagen",
  "legenda",
  "legenda da foto",
  "didascalia",
  "подпись к фото",
  "图片说明",
  "圖片說明",
);
/** The same in one line, as broadcasters write it: "Image source, Getty Images". */
const LABELLED = /^(?:image|media|video) (?:caption|source|copyright), ?\S/iu;
/** Words of a caption, at most: what is longer is a paragraph whose caption was lost. */
const MAX_WORDS = 40;
/** Units of a caption, at most, in scripts that put no spaces between words. */
const MAX_LENGTH = 260;

/** "Image caption" alone on a line with the caption under it, or in front of it with a comma. */
export const captionHeading: CruftRule = {
  id: "caption/heading",
  reason: "caption behind or under the word for it",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh"],
  prefixes: [...HEADINGS.starts, "image ", "media ", "video "],
  find(line, page) {
    if (line.segment.block === "heading") return undefined;
    if (LABELLED.test(line.text) && line.words <= MAX_WORDS) return wholeLine(line, 0.94);
    if (!HEADINGS.has(line.text)) return undefined;
    const caption = page.lines[line.index + 1];
    const fits = caption !== undefined && caption.words <= MAX_WORDS && caption.text.length <= MAX_LENGTH;
    return fits ? { ...wholeLine(line, 0.93), through: line.index + 1 } : wholeLine(line, 0.9);
  },
  hits: [
    "⟦Image caption⟧\n⟦The old harbour bridge in 1931⟧\nThe bridge over the old harbour will be closed to all traffic from January while its cables are replaced.",
    "The bank declined to comment.\n⟦Media caption:⟧\n⟦Watch: the last ferry leaves⟧\nNobody waved.",
    "⟦Image source, Coast Pictures⟧\n⟦Image caption, The old harbour bridge in 1931⟧\nNobody waved when the last ferry left.",
    "⟦Bildunterschrift⟧\n⟦Die alte Brücke im Sommer 1931⟧\n⟦图片说明⟧\n⟦工人们离开工厂⟧",
  ],
  misses: [
    "Image captions were short in those days.",
    "Image source files, he said, were lost.",
    "Caption writing is a trade.",
    "Every picture had a caption\nNobody read it.",
  ],
};
