import { type CruftRule, wholeLine } from "../rule.ts";
import { bare, phrases } from "../shape/phrases.ts";
import { inTail, mayBeHeading, proseBefore } from "../shape/prose.ts";

const POLICIES = phrases(
  ...(
    "privacy policy|privacy|privacy notice|privacy statement|privacy center|your privacy choices|your privacy rights|your california privacy rights|california privacy notice|terms|terms of use|terms of service|terms and conditions|terms & conditions|terms of sale|conditions of use|" +
    "terms & privacy|privacy & terms|privacy and terms|privacy policy terms of service|terms of service privacy policy|privacy policy terms of use|terms of use privacy policy|privacy policy and terms of service|terms and privacy policy|privacy terms|privacy policy terms & conditions|" +
    "cookie policy|cookies policy|cookies|cookie notice|cookie settings|cookie preferences|manage cookies|legal|legal notice|legal notices|legal information|disclaimer|disclosure|disclosures|dmca|dmca policy|copyright policy|copyright notice|copyright|ad choices|do not sell my personal information|do not sell my info|do not sell or share my personal information|" +
    "do not sell my data|refund policy|return policy|returns policy|shipping policy|returns|community guidelines|comment policy|user agreement|acceptable use policy|modern slavery statement|accessibility policy|accessibility statement|site credits|imprint|trademarks|patents|security policy|gdpr|ccpa|collection notice|" +
    "impressum|datenschutz|datenschutzerklärung|agb|nutzungsbedingungen|datenschutzeinstellungen|rechtliche hinweise|datenschutz impressum|impressum datenschutz|cookie-richtlinie|cookie-einstellungen|barrierefreiheit|widerrufsbelehrung|" +
    "mentions légales|politique de confidentialité|conditions générales|conditions générales d'utilisation|conditions d'utilisation|cgu|cgv|données personnelles|gestion des cookies|politique de cookies|confidentialité|protection des données|" +
    "aviso legal|política de privacidad|política de cookies|términos y condiciones|términos de uso|condiciones de uso|privacidad|términos|nota legal|protección de datos|" +
    "política de privacidade|termos de uso|termos e condições|política de cookies|termos de serviço|privacidade|aviso de privacidade|" +
    "informativa sulla privacy|informativa privacy|privacy e cookie|note legali|termini e condizioni|termini di servizio|condizioni d'uso|cookie policy|" +
    "политика конфиденциальности|пользовательское соглашение|правила пользования|правила сайта|обработка персональных данных|правовая информация|политика обработки персональных данных|правила использования материалов|" +
    "隐私政策|隐私权政策|服务条款|使用条款|用户协议|免责声明|法律声明|版权声明|隐私声明|隱私權政策|服務條款|" +
    "プライバシーポリシー|利用規約|個人情報保護方針|特定商取引法に基づく表記|著作権|개인정보처리방침|이용약관|청소년보호정책|" +
    "privacybeleid|algemene voorwaarden|privacyverklaring|cookiebeleid|polityka prywatności|regulamin|polityka cookies|gizlilik politikası|kullanım koşulları|çerez politikası|kvkk|" +
    "سياسة الخصوصية|الشروط والأحكام|شروط الاستخدام|integritetspolicy|användarvillkor|personvern|privatlivspolitik|tietosuojaseloste|tietosuoja"
  ).split("|"),
);
/** Words that head chapters of texts, too. */
const UNSURE: ReadonlySet<string> = new Set(
  "privacy|terms|cookies|legal|disclaimer|disclosure|disclosures|copyright|returns|gdpr|ccpa|privacidad|términos|privacidade|confidentialité|著作権|datenschutz|barrierefreiheit|patents|trademarks|免责声明|protección de datos|protection des données".split(
    "|",
  ),
);

/** Links to the site's policies: "Privacy Policy", "Impressum". */
export const legalPolicyLinks: CruftRule = {
  id: "legal/policy-links",
  reason: "link to a policy of the site",
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
    "no",
    "da",
    "fi",
  ],
  prefixes: POLICIES.starts,
  find(line, page) {
    if (!POLICIES.has(line.text) || line.text.endsWith(":")) return undefined;
    const heading =
      line.segment.block === "heading" || line.segment.block === "cell" || mayBeHeading(line, page);
    if (UNSURE.has(bare(line.text)))
      return wholeLine(line, heading || (proseBefore(line, page) > 0 && !inTail(line, page)) ? 0.7 : 0.93);
    return wholeLine(line, heading ? 0.85 : 0.97);
  },
  hits: [
    "⟦Privacy Policy⟧\n⟦Terms of Use⟧\n⟦Do Not Sell My Personal Information⟧",
    "⟦Impressum⟧\n⟦Mentions légales⟧\n⟦Política de privacidad⟧\n⟦Termos de uso⟧",
    "⟦Note legali⟧\n⟦Политика конфиденциальности⟧\n⟦隐私政策⟧\n⟦プライバシーポリシー⟧\n⟦سياسة الخصوصية⟧",
  ],
  misses: ["Privacy policy is made in Brussels.", "Terms of trade", "Legal notice was given in May."],
};
