import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

const VIEWS: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,4}(?:disclaimer ?[:.-]? ?)?(?:(?:the )?(?:views?|opinions?|thoughts|positions?|statements)(?: (?:and|or|&) (?:views?|opinions?|thoughts|positions?|statements|conclusions))? (?:expressed|presented|stated|contained|in this|here|reflected|shared|of (?:the|this)).{0,120}(?:(?:are|do|is|does) (?:those of|solely|not|the author|only|strictly|my own|his own|her own|entirely|personal|exclusively)|author'?s? (?:own|alone)).{3,260}|die (?:hier )?(?:geäußerten|im (?:text|artikel) (?:geäußerten|vertretenen)|in diesem (?:artikel|beitrag)).{0,30}(?:meinungen?|ansichten).{5,220}|les (?:opinions|points de vue|propos).{0,40}(?:exprimées?|exprimés|tenus).{5,220}|las? opini(?:ón|ones) (?:expresadas?|vertidas?|expuestas?|de los).{5,220}|as? opini(?:ão|ões) (?:expressas?|emitidas?).{5,220}|le opinioni espresse.{5,220}|(?:мнение (?:автора|редакции)|позиция (?:автора|редакции)|точка зрения (?:автора|редакции)).{0,20}(?:может|не (?:обязательно )?совпада|не отражает).{3,160}|(?:本文|文章|以上)(?:仅|内容仅|观点仅|只)?(?:代表|为)作者(?:本人|个人)?(?:观点|意见).{0,80})$/iu,
);
const RESPONSIBLE = /^[^\p{L}\p{N}]{0,4}disclaimer ?[:.-] ?.{20,380}$/iu;

/** Whose opinion it is. */
export const legalDisclaimer: CruftRule = {
  id: "legal/disclaimer",
  reason: "note on whose opinion it is",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh"],
  maxLength: 420,
  prefixes: prefixesOf(VIEWS, RESPONSIBLE),
  find(line) {
    if (line.words < 1 || line.words > 75) return undefined;
    if (VIEWS.test(line.text)) return wholeLine(line, 0.93);
    return RESPONSIBLE.test(line.text) ? wholeLine(line, 0.8) : undefined;
  },
  hits: [
    "⟦The views expressed in this article are those of the author and do not necessarily reflect the position of Harbour Daily.⟧",
    "⟦Las opiniones expresadas en este artículo son responsabilidad de su autor.⟧\n⟦Les opinions exprimées dans cet article n'engagent que leur auteur.⟧",
    "⟦Мнение автора может не совпадать с позицией редакции.⟧\n⟦本文仅代表作者个人观点，与本站无关。⟧",
  ],
  misses: [
    "The views from the bridge are the best in town.",
    "Opinions expressed at the meeting differed.",
    "The opinion of the court was read on Monday.",
  ],
};
