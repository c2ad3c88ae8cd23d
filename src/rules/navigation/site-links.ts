import { type CruftRule, wholeLine } from "../rule.ts";
import { phrases } from "../shape/phrases.ts";
import { mayBeHeading } from "../shape/prose.ts";

const LINKS = phrases(
  ...(
    "home|home page|homepage|contact us|contact|about us|about|careers|jobs|advertise|advertise with us|advertising|press|press room|newsroom|our team|meet the team|our story|" +
    "work with us|join our team|media kit|partners|become a partner|help center|help centre|customer service|customer support|help & support|support center|" +
    "get in touch|who we are|what we do|our mission|how it works|our work|our services|our products|our people|our company|our locations|testimonials|case studies|clients|" +
    "write for us|submit a guest post|editorial policy|editorial team|editorial guidelines|editorial standards|ethics policy|masthead|staff directory|" +
    "subscribe|subscriptions|gift cards|store|shop|shop all|shop now|my cart|view cart|cart|checkout|wishlist|donate|volunteer|" +
    "investor relations|investors|news & events|news and events|blog|blog home|our blog|view all blogs|podcast|webinars|archives|archive|portfolio|" +
    "startseite|über uns|kontakt|karriere|presse|mediadaten|werbung|jobs & karriere|stellenangebote|" +
    "accueil|qui sommes-nous|à propos|contactez-nous|nous contacter|publicité|recrutement|carrières|" +
    "inicio|portada|quiénes somos|quienes somos|sobre nosotros|contacto|contáctanos|publicidad|trabaja con nosotros|" +
    "início|página inicial|quem somos|sobre nós|contato|contactos|fale conosco|anuncie|trabalhe conosco|" +
    "home page|chi siamo|contatti|contattaci|pubblicità|lavora con noi|redazione|" +
    "главная|главная страница|о нас|о проекте|о компании|контакты|реклама на сайте|рекламодателям|вакансии|обратная связь|" +
    "首页|首頁|关于我们|關於我們|联系我们|聯絡我們|联系方式|网站首页|加入我们|广告服务|招聘信息|诚聘英才|ホーム|会社概要|お問い合わせ|運営会社|採用情報|회사소개|문의하기|광고문의|" +
    "over ons|adverteren|vacatures|strona główna|o nas|reklama|kariera|anasayfa|ana sayfa|hakkımızda|i̇letişim|iletişim|künye|reklam|" +
    "الرئيسية|من نحن|اتصل بنا|أعلن معنا|om oss|kontakta oss|annonsera|kontakt oss|kontakt os|om os|yhteystiedot"
  ).split("|"),
);

/** Pages that every site has, as its menu or footer lists them: "Contact us". */
export const navigationSiteLinks: CruftRule = {
  id: "navigation/site-links",
  reason: "link to a page of the site's own",
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
  prefixes: LINKS.starts,
  find(line, page) {
    if (line.segment.block === "cell" || !LINKS.has(line.text)) return undefined;
    const sentence = /[.:?]$/u.test(line.text);
    return wholeLine(
      line,
      line.segment.block === "heading" || sentence || mayBeHeading(line, page) ? 0.8 : 0.94,
    );
  },
  hits: [
    "⟦Home⟧\n⟦About Us⟧\n⟦Contact us⟧\n⟦Advertise with us⟧",
    "⟦Startseite⟧\n⟦Qui sommes-nous⟧\n⟦Quiénes somos⟧\n⟦Fale conosco⟧",
    "⟦Chi siamo⟧\n⟦О нас⟧\n⟦首页⟧\n⟦关于我们⟧\n⟦Hakkımızda⟧\n⟦من نحن⟧",
  ],
  misses: [
    "Home truths",
    "About us there was only water.",
    "Contact us on Monday if the parcel has not come.",
    "Kontakt zu den Nachbarn",
  ],
};
