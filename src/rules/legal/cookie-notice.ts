import { type CruftRule, wholeLine } from "../rule.ts";

const NOTICE =
  /^(?:(?:this|our) (?:web ?)?site uses cookies|we (?:and our (?:\d+ )?partners )?use cookies|diese (?:website|webseite|seite) (?:verwendet|nutzt) cookies|wir verwenden cookies|ce site utilise des cookies|nous utilisons des cookies|este sitio (?:web )?utiliza cookies|utilizamos cookies|este site (?:utiliza|usa) cookies|questo sito utilizza (?:i )?cookie)\b/iu;
const CONSENT =
  /\b(?:you (?:accept|agree|consent)|(?:improve|enhance) your (?:experience|browsing)|learn more|find out more|cookie (?:policy|settings)|stimmen sie|einverstanden|vous acceptez|acepta(?:s|n)?|aceptas?|você concorda|concorda|acconsent\p{L}*)\b/iu;
const QUOTED = /^["']/;

/** The banner that asks a reader to put up with cookies. */
export const legalCookieNotice: CruftRule = {
  id: "legal/cookie-notice",
  reason: "cookie banner",
  langs: ["en", "de", "fr", "es", "pt", "it"],
  find(line) {
    if (QUOTED.test(line.text) || !NOTICE.test(line.text) || !CONSENT.test(line.text)) return undefined;
    return wholeLine(line, 0.95);
  },
  hits: [
    "⟦Our website uses cookies to enhance your browsing.⟧\nThe tide table is out.",
    "⟦Diese Website verwendet Cookies. Wenn Sie fortfahren, stimmen Sie der Verwendung zu.⟧",
    "⟦Nous utilisons des cookies. En poursuivant, vous acceptez leur utilisation.⟧",
  ],
  misses: [
    '"This site uses cookies to improve your experience" is the most widely read sentence of the decade.',
    "This website uses cookies the way a bakery uses flour, said the regulator.",
    "By continuing the strike, the drivers hope to win a raise.",
  ],
};
