import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

const PROTECTED: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,4}(?:(?:this (?:site|form|page|website) is )?protected by (?:re|h)?captcha.{0,160}|(?:re|h)captcha(?: verification)?|the google privacy policy and terms of service apply|google privacy policy and terms of service apply|i'?m not a robot|verify (?:you are|that you are|you're) (?:a )?human.{0,60}|(?:please )?(?:complete|verify) (?:the |that )?(?:captcha|you are not a robot).{0,60}|diese (?:seite|website) ist durch recaptcha.{0,160}|ce site est protégé par recaptcha.{0,160}|este sitio está protegido por recaptcha.{0,160}|este site é protegido (?:por|pelo) recaptcha.{0,160}|questo sito è protetto da recaptcha.{0,160}|(?:этот )?сайт защищ[её]н (?:с помощью )?recaptcha.{0,160})$/iu,
);

/** Notice of a robot check. */
export const legalRecaptcha: CruftRule = {
  id: "legal/recaptcha",
  reason: "notice of a robot check",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru"],
  maxLength: 260,
  prefixes: prefixesOf(PROTECTED),
  find: (line) => (line.words <= 45 && PROTECTED.test(line.text) ? wholeLine(line, 0.96) : undefined),
  hits: [
    "⟦This site is protected by reCAPTCHA and the Google Privacy Policy and Terms of Service apply.⟧",
    "⟦Diese Seite ist durch reCAPTCHA geschützt.⟧\n⟦Ce site est protégé par reCAPTCHA.⟧",
    "⟦Este sitio está protegido por reCAPTCHA.⟧\n⟦I'm not a robot⟧",
  ],
  misses: [
    "The site is protected by two dogs.",
    "I'm not a robotics engineer, she said.",
    "Protected by law since 1931",
  ],
};
