import { holdsAny } from "../prefilter/holds-any.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

const CREDIT =
  /(?:\((?:(?:photo|image|picture|file photo|foto|bild|photos|images|credit|photo credit|image credit|photograph|courtesy|screenshot|archivfoto|symbolbild|фото|pool photo|handout)s?(?: ?:| by| courtesy| via| from| credit| von| de)[^()]{1,80}|(?:AP|AFP|REUTERS|Reuters|EPA|Getty|Xinhua|dpa)(?: Photo| Images| File)?(?:[/,|][^()]{1,60})?|[^()]{2,50}\/(?:AP|AFP|Reuters|REUTERS|EPA|Getty Images|Getty|The New York Times|Shutterstock|Unsplash|Xinhua|dpa|Bloomberg|Pool)[^()]{0,40}|(?:Getty Images|Shutterstock|iStock|Unsplash|Pixabay|Pexels|AP Photo|Adobe Stock))\)|(?:[.!?"'] |\| | - )(?:photo|image|picture|foto|bild|фото|photos|images|photograph|photography|crédit photo|fotografía|imagen)(?: credit| courtesy| by| von| de)? ?[:/] ?[^.:]{2,60}|(?:[.!?"')] ?| \| )(?:©|\(c\)) ?(?!\d{4}[^\d]*(?:all rights|inc|ltd|llc))(?!copyright)[^.:©]{2,60}|[.!?"'] (?:(?:[\p{Lu}][\p{L}.'-]+ ){1,3}\/ ?)?(?:AP|AFP|REUTERS|Reuters|EPA|Getty Images|AP Photo|AFP Photo)(?: ?\/ ?[\p{L} .'-]{2,40})?|[（(](?:图|图片|图片来源|摄影|新华社发|新华社记者)[^（）()]{0,30}[）)])\.?$/u;
/** How credits in brackets end. */
const BRACKETED = /[)）]\.?$/u;
/** One of these stands in all others: parts of the words for pictures, the signs of rights, the agencies. */
const WORDS: readonly string[] =
  "oto,mage,icture,bild,Bild,ото,©,(c), AP,/AP,AFP,EPA,Reuters,REUTERS,Getty".split(",");
/** And one of these near the end of any. */
const SIGNS: readonly string[] = [")", "）", ":", "/", "©", "AP", "AFP", "Reuters", "EPA", "Getty"];
const LABELS =
  /(?:Photos?|Images?|Picture|Foto|Bild|Photograph|Photography|Fotografía|Imagen|Credit|File|Courtesy|Screenshot|Фото|Crédit)(?=[ :])/gu;
const LOWER = /^(?:photo|image|picture|foto|bild)/u;
/** Captions are one or two sentences. */
const MAX_WORDS = 60;

/** A caption, known by the credit at its end. */
export const captionTrailingCredit: CruftRule = {
  id: "caption/trailing-credit",
  reason: "caption that ends with the credit of its picture",
  langs: ["en", "de", "fr", "es", "ru", "zh"],
  maxLength: 420,
  requiredSigns: ")é",
  requiredLiterals: WORDS,
  find(line) {
    const { text } = line;
    if (text.length < 20 || line.words > MAX_WORDS) return undefined;
    const tail = text.slice(-110);
    if (!BRACKETED.test(tail) && !holdsAny(tail, WORDS)) return undefined;
    if (!holdsAny(tail.slice(-70), SIGNS) || LOWER.test(text)) return undefined;
    const folded = tail.replace(LABELS, (label) => label.toLowerCase());
    const credited = CREDIT.test(tail) || (folded !== tail && CREDIT.test(folded));
    return credited ? wholeLine(line, 0.93) : undefined;
  },
  hits: [
    "⟦The old harbour bridge on a summer morning. (Photo: Jane Okafor)⟧",
    "⟦Workers leave the mill after the last shift. (AP Photo/Li Wei, File)⟧\n⟦The mayor at the opening of the bridge (Jo Park/Getty Images)⟧",
    "⟦Die alte Brücke im Sommer 1931. Foto: Stadtarchiv⟧\n⟦工人们离开工厂。（新华社记者 张三 摄）⟧",
  ],
  misses: [
    "She asked for the photo: it was gone.",
    "The agency (AP) was founded in 1846.",
    "He took the picture (photo paper was scarce then) in one go.",
    "The contract went to three firms (source: town hall) in the end.",
  ],
};
