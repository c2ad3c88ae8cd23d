import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

const CREDIT: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,4}(?:(?:(?:featured |header |cover |main |all |top )?(?:photos?|images?|pictures?|photographs?|illustrations?|graphics?|screenshots?) )?(?:courtesy(?: of)?|via|by|from|supplied by|provided by|used with permission from) ?(?=.{0,60}\b(?:shutterstock|unsplash|getty|pixabay|pexels|istock|istockphoto|adobe stock|flickr|wikimedia|wikipedia|alamy|depositphotos|freepik|dreamstime|canva|pinterest|instagram|facebook|twitter|reuters|ap|afp|epa|imago|dpa)\b)|(?:getty images|shutterstock|istockphoto|istock|adobe stock|unsplash|pixabay|pexels|wikimedia commons|wikipedia|alamy(?: stock photo)?|depositphotos|freepik|dreamstime|imago(?: images)?|picture alliance|reuters|ap photo|ap|afp|epa|efe|ansa|dpa|tass|тасс|риа новости|xinhua|新华社|视觉中国|东方ic) ?[/|:-] ?).{0,100}$/iu,
);
const ALONE: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,4}(?:getty images?|shutterstock(?:\.com)?|istock(?:photo)?|adobe stock|unsplash|pixabay|pexels|wikimedia commons|alamy(?: stock photo)?|depositphotos|freepik|dreamstime|imago(?: images)?|picture alliance|ap photo|photo courtesy|courtesy(?: photos?| images?)?|courtesy of (?:the )?(?:brand|retailer|manufacturer|artist|family|company|author|seller|vendor|subject|photographer))[^\p{L}\p{N}]{0,4}$/iu,
);
const SENTENCE =
  /(?:[.!?] \p{Lu}|\b(?:was|were|said|has|have|had|will|the company|shares|report(?:s|ed)?)\b)/u;

/** Picture agency behind a picture that is gone: "Images via Shutterstock", "REUTERS/NAME". */
export const captionImageCredit: CruftRule = {
  id: "caption/image-credit",
  reason: "credit to a picture agency or archive",
  langs: ["en"],
  maxLength: 170,
  prefixes: prefixesOf(CREDIT, ALONE),
  find(line) {
    const { text } = line;
    if (line.words > 18 || line.words < 1) return undefined;
    if (ALONE.test(text)) return wholeLine(line, 0.95);
    if (!CREDIT.test(text) || SENTENCE.test(text)) return undefined;
    return wholeLine(line, /\.$(?<=[^.]{50}.)/u.test(text) || line.words > 11 ? 0.8 : 0.93);
  },
  hits: [
    "⟦Images via Shutterstock⟧\n⟦Photo by Jo Park on Unsplash⟧\n⟦REUTERS/Jane Okafor⟧",
    "⟦Getty Images⟧\n⟦Courtesy of brand⟧\n⟦AP Photo/Li Wei⟧",
    "⟦picture alliance / dpa⟧\n⟦Courtesy of Wikimedia Commons⟧",
  ],
  misses: [
    "Getty Images was founded in 1995.",
    "Unsplash and its rivals",
    "Photo by photo, the album tells how the mill fell down.",
    "Reuters reported on Friday that the mill would close.",
  ],
};
