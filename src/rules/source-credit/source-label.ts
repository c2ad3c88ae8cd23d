import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { inHead, inTail } from "../shape/prose.ts";
import { AGENCY } from "../vocabulary/agencies.ts";

const LABEL =
  /^[^\p{L}\p{N}]{0,3}(?:(?:news |original |article |image |data )?sources?|quellen?|quellenangabe|sources?|fuentes?|fontes?|fonte|источник[и]?|по материалам|来源|來源|消息来源|资料来源|文章来源|稿源|出处|出典|ソース|출처|bron|bronnen|źródło|źródła|kaynak|المصدر|källa|kilde|lähde) ?[:：] ?(.{0,110})$/iu;
const LINK =
  /^[^\p{L}\p{N}]{0,3}(?:source link|source article|original source|link to source|source url|news source|quelllink|lien source|enlace de la fuente|link da fonte|link fonte|ссылка на источник|原文链接|原文連結)[^\p{L}\p{N}]{0,3}(?:https?:\S{4,300})?$/iu;
const ALONE = /^[^\p{L}\p{N}]{0,2}(?:source|quelle|fuente|fonte|источник|来源)[^\p{L}\p{N}]{0,2}$/iu;
const URL = /^https?:\/\/\S{4,300}$/iu;
const SIGNATURE = new RegExp(`^(?:${AGENCY}|新华社|新华网|中新网|人民网|央视网|رويترز)$`, "u");
/** Several words without a capital in front: no name of a paper or an agency. */
const NAMELESS = /^\p{Ll}+ \p{Ll}/u;
const SENTENCE = /[.!?;] |[.!?]$(?<=[^.]{60}.)/u;

/** "Source: Reuters", "Source link": where the article was taken from. */
export const sourceCreditSourceLabel: CruftRule = {
  id: "source-credit/source-label",
  reason: "line that names the source",
  langs: [
    "en",
    "de",
    "fr",
    "es",
    "pt",
    "it",
    "ru",
    "zh",
    "ja",
    "ko",
    "nl",
    "pl",
    "tr",
    "ar",
    "sv",
    "da",
    "fi",
  ],
  maxLength: 340,
  prefixes: prefixesOf(LABEL, LINK, ALONE),
  find(line, page) {
    const { text } = line;
    if (line.words > 30) return undefined;
    if (LINK.test(text)) return wholeLine(line, 0.97);
    if (ALONE.test(text)) return wholeLine(line, inTail(line, page) ? 0.92 : 0.85);
    const rest = LABEL.exec(text)?.[1]?.trim();
    if (rest === undefined) return undefined;
    const url = URL.test(rest) ? rest : undefined;
    // Inside the text it may be the source of a table, which some editions of an article print.
    const placed = inHead(line, page) || inTail(line, page) || SIGNATURE.test(rest);
    if (url !== undefined) return wholeLine(line, placed ? 0.95 : 0.85, { url });
    if (rest === "" || line.words > 10 || SENTENCE.test(rest) || (!placed && NAMELESS.test(rest)))
      return wholeLine(line, 0.5);
    return wholeLine(line, placed ? 0.92 : 0.75);
  },
  hits: [
    "The bank declined to comment.\n⟦Source link⟧\n⟦Source: Reuters⟧",
    "⟦Quelle: dpa⟧\n⟦Fuente: EFE⟧\n⟦Fonte: ANSA⟧\n⟦Источник: РИА Новости⟧\n⟦来源：新华网⟧",
    "The council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.\n⟦Source: https://harbour.example/bridge-closed⟧\n⟦المصدر: رويترز⟧\n⟦Källa: TT⟧",
  ],
  misses: [
    "Sources close to the mayor said that the bridge would open in May.",
    "Source had worked at the mill for thirty years when he was let go.",
    "Source code and binaries",
    "Die Quelle des Flusses liegt im Wald.",
  ],
};
