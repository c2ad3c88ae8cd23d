import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, type Page, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";

const QUESTION: Pattern = byOpening(
  /^(?:(?:did you find|do you find) (?:this|the) (?:article|page|post|information|content|guide|answer|blog)? ?(?:helpful|useful|interesting)|(?:was|is) (?:this|the) (?:article|page|post|information|content|guide|answer|review|content|blog|topic)? ?(?:helpful|useful|interesting)(?: to you| for you)?|did this (?:article|page|answer|post)? ?(?:help|answer your questions?)(?: you)?|did you (?:like|enjoy) (?:this|the) (?:article|post|story|content|read)|how can we improve (?:this|the) (?:article|page)?|what did you think of this (?:article|post|page)|(?:\d+ )?(?:people|person|users?) found this (?:article )?(?:helpful|useful)|(?:\d+ )(?:out of|of) \d+ (?:people )?found this helpful|war dieser (?:artikel|beitrag) hilfreich(?: für sie)?|hat ihnen (?:der|dieser) (?:artikel|beitrag) gefallen|hat dir (?:der|dieser) (?:artikel|beitrag) gefallen|cet article vous a[- ]t[- ]il été utile|cet article vous a[- ]t[- ]il plu|cet article vous a été utile|¿?te (?:ha (?:sido|resultado) útil|ha gustado|gustó|sirvió|fue útil) (?:este|el) (?:artículo|post|contenido)|¿?(?:te|le) ha resultado útil|(?:este artigo|este conteúdo|isso) (?:foi|é) útil|(?:gostou|você gostou) (?:deste|do|desse) (?:artigo|post|conteúdo|texto)|(?:ti|vi) è (?:stato utile|piaciuto) (?:questo|l') ?(?:articolo|post)|questo articolo (?:ti )?è stato utile|(?:была ли )?(?:эта )?статья (?:была )?полезн(?:а|ой)(?: для вас)?|вам (?:понравилась|помогла) (?:эта )?статья|(?:这篇文章|本文|此文)(?:对您|对你)?(?:有帮助|有用)(?:吗)?|この記事は(?:役に立ちましたか|参考になりましたか)|이 글이 도움이 되었나요|was dit artikel nuttig|czy ten artykuł był pomocny|bu (?:yazı|makale|içerik) (?:faydalı|yararlı) (?:oldu|mu|mıydı).{0,6}|هل كان هذا المقال مفيدا)$/u,
);
const ANSWER =
  /^(?:yes|no|ja|nein|oui|non|sí|si|não|sim|да|нет|是|否|はい|いいえ|yes no|👍|👎|thumbs up|thumbs down|evet|hayır|tak|nie|useful|not useful|helpful|not helpful|yes \(\d+\)|no \(\d+\))$/u;
const MAX_ANSWERS = 4;

/** "Was this article helpful?" with its answers. */
export const ratingHelpful: CruftRule = {
  id: "rating/helpful",
  reason: "question whether the article was helpful",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "ko", "nl", "pl", "tr", "ar"],
  maxLength: 90,
  prefixes: prefixesOf(QUESTION),
  everywhere: true,
  find(line, page) {
    if (line.words > 12 || !QUESTION.test(bare(line.text))) return undefined;
    const through = answers(page, line.index);
    return through > line.index ? { ...wholeLine(line, 0.97), through } : wholeLine(line, 0.95);
  },
  hits: [
    "⟦Was this article helpful?⟧\n⟦Yes⟧\n⟦No⟧\nThe bank declined to comment.",
    "⟦War dieser Artikel hilfreich?⟧\n⟦Ja⟧\n⟦Nein⟧\n⟦Cet article vous a-t-il été utile ?⟧",
    "⟦¿Te ha resultado útil este artículo?⟧\n⟦Статья была полезна?⟧\n⟦这篇文章对您有帮助吗？⟧",
    "⟦Did you find this helpful?⟧\n⟦12 people found this helpful⟧",
  ],
  misses: ["Was this helpful to the town? Nobody asked.", "Was this a mistake?\nYes", "Ja\nNein"],
};

function answers(page: Page, index: number): number {
  let end = index;
  while (end < index + MAX_ANSWERS && ANSWER.test(bare(page.lines[end + 1]?.text ?? "-"))) end += 1;
  return end;
}
