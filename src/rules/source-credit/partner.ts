import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

const PARTNER: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,4}(?:from our (?:partners?|friends|colleagues|sister (?:site|paper)) (?:at|from|over at|in) [^.!?]{2,60}|(?:this (?:article|story|content|post) (?:is|was) (?:brought to you|provided|supplied|produced|presented|sponsored|created|published) (?:by|in (?:partnership|collaboration|association) with)|(?:content|story|article|news) (?:provided|supplied|courtesy|syndicated) (?:by|of|from)|in (?:partnership|collaboration|association) with|presented by|brought to you by|a partner of|an article (?:by|from)|mit (?:freundlicher|unterstützung)|ein (?:artikel|beitrag|text) (?:von|aus)|en partenariat avec|en colaboración con|em parceria com|in collaborazione con|при поддержке|совместно с) [^.!?]{2,70})[^\p{L}\p{N}]{0,3}$/iu,
);
const STRONG =
  /^[^\p{L}\p{N}]{0,4}(?:from our|this (?:article|story|content|post)|content (?:provided|supplied|syndicated))/iu;

/** "From our partners at SITE": who delivered the article. */
export const sourceCreditPartner: CruftRule = {
  id: "source-credit/partner",
  reason: "line that names the partner who delivered the article",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru"],
  maxLength: 130,
  prefixes: prefixesOf(PARTNER),
  find: (line) =>
    line.words <= 16 && PARTNER.test(line.text)
      ? wholeLine(line, STRONG.test(line.text) ? 0.93 : 0.75)
      : undefined,
  hits: [
    "⟦From our partners at Harbour Daily⟧",
    "⟦This article was provided by Coast Press⟧\n⟦In partnership with the Mill Trust⟧",
    "⟦En partenariat avec Le Courrier du Port⟧\n⟦Em parceria com o Jornal do Porto⟧",
  ],
  misses: [
    "From our partners we expect patience.",
    "In collaboration with the mill, the school runs a garden that feeds the town. It is a success.",
    "An actor, a candle and a chair are all that the play needs.",
  ],
};
