import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, type Match, wholeLine } from "../rule.ts";

const THIS =
  "(?:(?:this|the) (?:article|post|story|piece|essay|interview|column|report|content|blog post|blog|commentary|review|excerpt|op-ed|press release)(?: (?:was|has been|is))?(?: also)? )?";
const PUBLISHED: Pattern = byOpening(
  new RegExp(
    `^[^\\p{L}\\p{N}]{0,4}${THIS}(?:(?:was |has been )?(?:originally|first|previously|initially) (?:published|appeared|posted|ran|printed|featured|written)|(?:was |is |has been )?(?:published|posted|featured|syndicated|republished|reprinted|re-posted|reposted|cross-posted|adapted|excerpted)(?: with permission)?(?: here)?(?: first| originally)?) (?:on|at|in|by|for|from|with permission (?:from|of))(?: the)? (.{2,120}?)\\.?$`,
    "iu",
  ),
);
const THIS_FIRST =
  /^[^\p{L}\p{N}]{0,4}(?:this|the) (?:article|post|story|piece|essay|interview|column|report|content|blog|commentary|review|excerpt|op-ed|press)/iu;
const OTHERS: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,4}(?:dieser (?:artikel|beitrag|text) (?:ist|erschien|wurde) (?:zuerst|ursprünglich) (?:auf|bei|in|im|am)?.{2,120}|zuerst (?:erschienen|veröffentlicht) (?:auf|bei|in).{2,90}|cet article (?:a été|est) (?:initialement |d'abord )?(?:publié|paru)(?: initialement| à l'origine)? (?:sur|dans|par|le).{2,120}|article (?:initialement |originellement )?publié (?:initialement )?sur .{2,90}|(?:este artículo|esta nota|esta historia|este texto) (?:fue|se) (?:publicad[oa]|publicó) (?:originalmente|por primera vez|primero)? ?(?:en|por).{2,120}|publicad[oa] originalmente en .{2,90}|(?:este artigo|este texto|esta matéria) foi (?:originalmente publicad[oa]|publicad[oa] originalmente|publicad[oa] primeiro) .{2,120}|publicado originalmente em .{2,90}|(?:questo articolo|l'articolo) è stato (?:originariamente )?pubblicato (?:originariamente |originalmente |per la prima volta )?(?:su|da|in|sul).{2,120}|(?:эта )?статья (?:была )?(?:впервые |первоначально )?опубликована (?:впервые )?(?:на|в).{2,120}|впервые опубликовано .{2,90}|(?:本文|原文)(?:首发于|最初发表于|原载于|转载自|来自|发表于|首發於|原載於|轉載自).{2,60}|dit artikel (?:verscheen|is) (?:eerder|oorspronkelijk|eerst) .{2,100})$/iu,
);
const URL = /https?:\/\/[^\s)\]"'<>]{4,300}/iu;
const SITE = /^[\p{Lu}\p{N}][^,;]{1,60}$/u;

/** Where the article came out first. */
export const sourceCreditOriginallyPublished: CruftRule = {
  id: "source-credit/originally-published",
  reason: "line that says where the article came out first",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "nl"],
  maxLength: 260,
  prefixes: prefixesOf(PUBLISHED, OTHERS),
  find(line) {
    const { text } = line;
    if (line.words > 34 || text.length < 6) return undefined;
    const where = PUBLISHED.exec(text)?.[1];
    if (where !== undefined) {
      const url = URL.exec(text)?.[0];
      const named =
        THIS_FIRST.test(text) ||
        url !== undefined ||
        /^[^\p{L}\p{N}]{0,4}(?:originally|first|previously|republished|cross-posted|reposted)/iu.test(text);
      if (
        !named ||
        (!THIS_FIRST.test(text) && where.includes(", ")) ||
        /\d{4}[^/\d-].{20}/u.test(where) ||
        /^\d/u.test(where)
      )
        return undefined;
      return {
        ...wholeLine(line, THIS_FIRST.test(text) || url !== undefined ? 0.96 : 0.85),
        ...facts(where, url),
      };
    }
    return OTHERS.test(text)
      ? { ...wholeLine(line, 0.95), ...facts(undefined, URL.exec(text)?.[0]) }
      : undefined;
  },
  hits: [
    "⟦Originally published at https://harbour.example/bridge-closed⟧\n⟦This article was originally published on Harbour Daily.⟧",
    "⟦Dieser Artikel ist zuerst auf hafenbote.example erschienen.⟧\n⟦Cet article a été publié initialement sur Le Courrier du Port.⟧",
    "⟦Publicado originalmente en El Faro⟧\n⟦Questo articolo è stato pubblicato originariamente su La Voce.⟧\n⟦本文首发于港口日报⟧",
    "⟦This story first appeared in The Harbour Review⟧",
  ],
  misses: [
    "Originally published in 1904, the book was reprinted eleven times before the war.",
    "The story first appeared to her in a dream.",
    "First published by a small press, it sold nine copies.",
    "This article was published to great acclaim, and its author became famous.",
  ],
};

function facts(where: string | undefined, url: string | undefined): Pick<Match, "facts"> {
  if (url !== undefined) return { facts: { url: url.replace(/[.,]$/u, "") } };
  const site = where?.replace(/ (?:and|with|under|by|as)\b.*/u, "").trim();
  return site !== undefined && SITE.test(site) && site.split(" ").length <= 5 ? { facts: { site } } : {};
}
