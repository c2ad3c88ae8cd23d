import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

const DISCLOSURE: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,4}(?:(?:affiliate |advertiser |advertising |amazon )?disclos(?:ure|aimer) ?[:.-]? ?.{0,220}|(?:this (?:post|article|page|site|blog|content|website)|some of (?:the|these) links|our (?:articles|posts|site)|we|the links) (?:may |might |can )?(?:also )?(?:contains?|includes?|are|earn|receive|get|use|be|make) (?:some )?(?:affiliate|a (?:small )?(?:commission|portion|fee)|(?:small )?commissions?|compensation|paid).{0,300}|(?:if you (?:buy|click|purchase|make a purchase)|when you (?:buy|click|purchase|shop)|purchases? (?:made )?through).{3,110}(?:commission|affiliate|compensation).{0,140}|as an? amazon associate.{5,120}|(?:\*|\* ?)?(?:affiliate[- ]links?|werbelinks?|partnerlinks?).{0,160}|(?:all |our |we |these |every |everything |products? |items? |each )?(?:products? |items? |we |is |are |featured |recommend |here |services? ){0,4}independently (?:chosen|selected|reviewed|recommend).{5,140}|prices? (?:were |are |is )?(?:accurate|correct|subject to change|at (?:the )?time of).{3,80}|(?:mit (?:einem )?(?:\*|sternchen|stern)|bei (?:den )?mit).{5,160}(?:affiliate|provision|partner).{0,120}|(?:cet article|certains liens).{3,60}(?:affili|commission).{0,140}|(?:este (?:artículo|post)|algunos enlaces).{3,60}(?:afiliad|comisión).{0,140}|(?:este (?:artigo|post)|alguns links).{3,60}(?:afiliad|comissão).{0,140})$/iu,
);

/** Note on affiliate links and commissions. Editors disagree whether it belongs to the text: a cue. */
export const advertDisclosure: CruftRule = {
  id: "advert/disclosure",
  reason: "note on affiliate links and commissions",
  langs: ["en", "de", "fr", "es", "pt"],
  maxLength: 400,
  prefixes: prefixesOf(DISCLOSURE),
  find: (line) => (line.words <= 60 && DISCLOSURE.test(line.text) ? wholeLine(line, 0.8) : undefined),
  hits: [
    "⟦This post may contain affiliate links.⟧",
    "⟦As an Amazon Associate I earn from qualifying purchases.⟧\n⟦We may earn a commission if you buy through our links.⟧",
    "⟦Cet article contient des liens affiliés.⟧\n⟦Este artículo contiene enlaces de afiliados.⟧",
  ],
  misses: [
    "The commission will meet on Friday.",
    "We may earn less next year, the baker said.",
    "Affiliates of the party met in the harbour.",
  ],
};
