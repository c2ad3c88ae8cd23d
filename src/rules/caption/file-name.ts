import { type CruftRule, wholeLine } from "../rule.ts";

const FILE =
  /^[\p{L}\p{N}][\p{L}\p{N}_ ().,@%+-]{0,110}\.(?:jpe?g|png|gif|webp|svg|avif|bmp|tiff?|heic|mp4|mov)(?: ?\(?\d{1,5} ?[x×] ?\d{1,5}\)?)?$/iu;
const LAST = /\.[a-z\d]{2,4}\)?$|[\]\d]\)?$/iu;
const CAMERA =
  /^(?:img|dsc|dscn|dscf|pxl|screenshot|screen shot|image|photo|pic|whatsapp image|unnamed|untitled)[ _-]?\d[\w ()@.-]{0,40}$/iu;
const MARKUP = /^\[(?:image|img|photo|video|gallery|embed|picture|bild|foto|caption)\b[^\]]{0,120}\]$/iu;

/** Name of a picture file where the picture stood. */
export const captionFileName: CruftRule = {
  id: "caption/file-name",
  reason: "name of a picture file",
  maxLength: 160,
  requiredSigns: ".]0",
  find(line) {
    const text = line.text.trim();
    if (line.words > 16 || text.endsWith(".") || !LAST.test(text.slice(-6))) return undefined;
    if (FILE.test(text)) return wholeLine(line, line.words <= 14 ? 0.94 : 0.7);
    if (CAMERA.test(text)) return wholeLine(line, 0.9);
    return MARKUP.test(text) ? wholeLine(line, 0.95) : undefined;
  },
  hits: [
    "⟦harbour-bridge-1931.jpg⟧",
    "⟦IMG_4711⟧\n⟦DSC00042.JPG⟧",
    '⟦[image: the old harbour bridge]⟧\n⟦[gallery ids="11,12,13"]⟧',
  ],
  misses: [
    "Save it as bridge.jpg and close the program.",
    "Image 3 of the series shows a man",
    "[The letter ends here.]",
  ],
};
