import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

const BLOCKER: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,4}(?:(?:please |kindly )?(?:disable|turn off|switch off|pause|whitelist|deactivate) (?:your |the |any )?(?:ad[- ]?block(?:er|ers|ing)?|adblock)\b.{0,140}|(?:it (?:looks|seems|appears) like|we(?:'ve| have)? (?:noticed|detected|see)|looks like).{0,30}\b(?:ad[- ]?block(?:er|ers|ing)?|adblock)\b.{0,160}|ad[- ]?block(?:er)? (?:detected|enabled|erkannt|detectado)[^\p{L}\p{N}]?.{0,120}|(?:you are|you're) using an ad[- ]?blocker.{0,140}|(?:bitte )?(?:deaktivieren sie|schalten sie) (?:ihren |den )?(?:ad|werbe)-?blocker.{0,100}|(?:veuillez )?désactive[rz] votre bloqueur de (?:publicités?|pub).{0,100}|(?:por favor,? )?(?:desactiva|desactive|deshabilita) (?:tu|su|el) bloqueador de (?:anuncios|publicidad).{0,100}|(?:por favor,? )?(?:desative|desabilite) (?:o )?(?:seu )?bloqueador de anúncios.{0,100}|disattiva (?:il tuo |l')?(?:ad ?block(?:er)?|blocco).{0,100}|(?:пожалуйста,? )?(?:отключите|выключите) блокировщик рекламы.{0,100}|(?:请|請)(?:关闭|禁用|停用|關閉)(?:您的)?广告(?:拦截|屏蔽)(?:器|插件)?.{0,40})$/iu,
);

/** Request to turn the ad blocker off. */
export const advertAdBlocker: CruftRule = {
  id: "advert/ad-blocker",
  reason: "request to turn the ad blocker off",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh"],
  maxLength: 260,
  prefixes: prefixesOf(BLOCKER),
  find(line) {
    if (line.words > 45 || line.words < 1 || !BLOCKER.test(line.text)) return undefined;
    return wholeLine(
      line,
      /^[^\p{L}\p{N}]{0,4}(?:disable|turn off|switch off|pause|whitelist|deactivate)/iu.test(line.text)
        ? 0.7
        : 0.95,
    );
  },
  hits: [
    "⟦Please disable your ad blocker to continue.⟧\n⟦It looks like you are using an ad blocker.⟧",
    "⟦Bitte deaktivieren Sie Ihren Adblocker⟧\n⟦Veuillez désactiver votre bloqueur de publicités⟧\n⟦Por favor, desactiva tu bloqueador de anuncios⟧",
    "⟦Отключите блокировщик рекламы⟧\n⟦Adblock detected⟧",
  ],
  misses: [
    "Ad blockers are used by one reader in three.",
    "He turned off the blocker and saw the page as others do.",
    "Disabled sailors race on Sunday.",
  ],
};
