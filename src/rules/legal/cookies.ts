import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { isProse } from "../shape/prose.ts";

const BANNER: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,4}(?:(?:this|our) (?:web ?site|site|page|blog|store)s?(?:, .{2,60},)? (?:uses?|utili[sz]es?|requires?|stores?|places?) (?:(?:first|third|strictly|only|essential|necessary|functional|its own|some|various|technical)[\w ,-]{0,40})?cookies?\b.{0,400}|we(?:,| and our (?:\d+ )?(?:partners?|vendors|affiliates).{0,40})? (?:use|may use|store|also use|and our).{0,80}\bcookies?\b(?! in the| recipe| dough)(?=.{0,300}(?:experience|site|website|traffic|analy|personali|ads|advert|content|consent|preferences|services|policy|device|browser|technolog|provide|ensure|improve|agree|functional|information)).{0,400}|by (?:continuing|using|browsing|clicking|navigating|visiting|closing|accessing|scrolling).{3,120}\bcookies?\b.{0,240}|by (?:continuing|using|browsing|navigating) .{0,30}(?:site|website|service).{0,30}you (?:agree|consent|accept).{3,160}|(?:accept|allow|reject|decline|deny|manage|refuse|customi[sz]e|enable|disable|only|necessary|essential|strictly necessary|functional|performance|targeting|marketing|analytics?|advertising|third[- ]party|required|preference|statistics?) (?:all )?(?:(?:only )?(?:necessary|essential|optional|non-essential|additional) )?cookies?(?: (?:only|settings|preferences|policy|now))?|(?:accept|reject|allow|decline|deny) all(?: & (?:continue|close))?|cookies? (?:settings|preferences|policy|notice|consent|declaration|statement|banner|information|list|details|options|choices|use|usage)|manage (?:consent|preferences|options|my preferences|cookie.{0,20}|your (?:cookie|privacy).{0,30})|(?:your |update |change )?(?:privacy|consent) (?:preferences|choices|settings|preference center|manager|options)|(?:i accept|i agree|got it|accept & close|accept and close|accept cookies|okay, thanks|save preferences|save & accept|confirm (?:my )?choices|save settings|save my preferences|accept selected|always active|close gdpr cookie .{3,20}|powered by gdpr.{0,40}|(?:storage|the technical storage|technical storage) .{5,30}(?:necessary|access|legitimate).{0,300})|(?:necessary|functional|performance|analytical|analytics|advertisement|advertising|targeting|marketing|statistical|these|other uncategorized|strictly necessary) cookies (?:are|help|enable|may|allow|collect|track|provide|do not|ensure|remember).{10,340}|(?:diese|unsere) (?:web)?(?:seite|site) (?:verwendet|nutzt|benutzt|setzt) .{0,40}cookies?.{0,300}|wir (?:verwenden|nutzen|setzen|benutzen)(?: .{0,40})? cookies?.{0,300}|(?:durch die|mit der) (?:weitere )?nutzung (?:dieser|unserer) (?:web)?(?:seite|site).{3,240}|(?:alle )?cookies? (?:akzeptieren|ablehnen|zulassen|einstellungen|erlauben)|cookie-(?:einstellungen|richtlinie|hinweis|präferenzen)|(?:alle )?(?:akzeptieren|ablehnen|zulassen)|(?:ce|notre) site (?:web |internet )?(?:utilise|dépose|fait usage|recourt).{0,50}cookies?.{0,300}|nous (?:utilisons|et nos partenaires).{0,60}cookies?.{0,300}|en (?:poursuivant|continuant).{3,140}cookies?.{0,200}|(?:accepter|refuser|gérer|paramétrer) (?:tous |les |tout )?(?:les )?cookies?|(?:tout )?(?:accepter|refuser)|(?:este sitio|esta (?:web|página)|nuestro sitio|nuestra web)(?: web)? (?:utiliza|usa|emplea|hace uso).{0,50}cookies?.{0,300}|(?:utilizamos|usamos)(?: .{0,40})? cookies?.{0,300}|si (?:continúa|continúas|sigues) navegando.{3,240}|(?:aceptar|rechazar|configurar)(?: todas)?(?: las)? cookies?|(?:este site|esse site|o nosso site|nosso site|este website)(?: .{0,20})? (?:utiliza|usa|faz uso).{0,50}cookies?.{0,300}|(?:utilizamos|usamos) (?:os )?cookies?.{0,300}|ao (?:continuar|navegar|utilizar|clicar).{3,160}cookies?.{0,200}|(?:aceitar|rejeitar|recusar)(?: todos)?(?: os)? cookies?|(?:questo sito|il (?:nostro )?sito|questo blog)(?: web)? (?:utilizza|usa|fa uso|si avvale).{0,60}cookies?.{0,300}|(?:utilizziamo|usiamo)(?: .{0,40})? cookies?.{0,300}|(?:continuando|proseguendo|chiudendo).{3,160}cookies?.{0,200}|(?:accetta|rifiuta|gestisci)(?: tutti)?(?: i)? cookies?|(?:этот|наш|данный) (?:сайт|веб-сайт) (?:использует|применяет).{0,60}(?:cookie|куки).{0,300}|мы используем.{0,60}(?:cookie|куки).{0,300}|продолжая (?:пользоваться|использовать|просмотр|работу).{3,260}|(?:принять|отклонить)(?: все)? (?:cookies?|куки)|(?:本网站|本站|我们)(?:会)?使用.{0,12}cookie.{0,160}|继续(?:浏览|使用)(?:本网站|本站).{2,80}|接受(?:所有|全部)?cookie.{0,6}|(?:当サイト|このサイト|本サイト)(?:では|は).{0,20}(?:cookie|クッキー).{0,200}|(?:deze (?:web)?site|onze (?:web)?site) (?:gebruikt|maakt gebruik van).{0,40}cookies?.{0,260}|(?:wij|we) gebruiken.{0,40} cookies?.{0,260}|(?:ta strona|nasza strona|serwis|strona) (?:używa|korzysta z|wykorzystuje).{0,30}(?:ciasteczek|cookies?).{0,260}|(?:sitemiz|bu site|web sitemiz).{0,40}çerez.{0,240}|(?:يستخدم هذا الموقع|نستخدم) (?:ملفات تعريف الارتباط|الكوكيز).{0,240}|(?:vi använder|den här webbplatsen använder|denna webbplats använder).{0,20}(?:cookies?|kakor).{0,240})$/iu,
);
const UNSURE =
  /^[^\p{L}\p{N}]{0,4}(?:(?:accept|reject|allow|decline|deny) all|got it|i (?:accept|agree)|necessary|(?:alle )?(?:akzeptieren|ablehnen|zulassen)|(?:tout )?(?:accepter|refuser)|cookies? (?:list|details|use|usage|information|banner|declaration)|(?:third[- ]party|necessary|essential|functional|performance|targeting|marketing|analytics?|advertising|strictly necessary|required|statistics?|preference|disable|enable|manage|allow|reject|refuse|only) cookies?|продолжая .*|by (?:continuing|using|browsing|navigating) .*)[^\p{L}\p{N}]{0,4}$/iu;
/** A text about cookies uses the word in every other paragraph. */
const COOKIE = /cookie|куки|çerez|クッキー/iu;
/** Notice and consent in one line: no text puts it like that without quotation marks. */
const CONSENT =
  /^(?:this|our) (?:web ?)?site uses cookies\b.{0,200}\byou (?:accept|agree|consent)|^we (?:and our .{0,30})?use cookies\b.{0,260}\byou (?:accept|agree|consent)|^diese .{0,20}cookies.{0,200}(?:stimmen sie|einverstanden)|^ce site utilise.{0,200}vous acceptez|^este sitio.{0,200}(?:acepta|consiente)|^este site.{0,200}(?:concorda|aceita)|^questo sito.{0,200}(?:acconsent|accett)/iu;
const ABOUT = 4;

/** Cookie banner: what the site says of itself, not what a text says of cookies. */
export const legalCookies: CruftRule = {
  id: "legal/cookies",
  reason: "cookie banner",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "nl", "pl", "tr", "ar", "sv"],
  maxLength: 600,
  prefixes: prefixesOf(BANNER),
  find(line, page) {
    const { text } = line;
    if (line.words < 1 || line.words > 100 || /^["']|["']$/u.test(text) || !BANNER.test(text))
      return undefined;
    if (/\b(?:he|she) said\b|, (?:said|says) |\bsagte\b|\ba dit\b/u.test(text)) return undefined;
    if (CONSENT.test(text)) return wholeLine(line, 0.95);
    const titled = COOKIE.test(page.title);
    let mentions = 0;
    for (const other of page.lines)
      if (other !== line && isProse(other) && COOKIE.test(other.text)) mentions += 1;
    if (titled || mentions >= ABOUT) return wholeLine(line, mentions >= ABOUT && titled ? 0.5 : 0.7);
    return wholeLine(line, UNSURE.test(text) ? (COOKIE.test(text) ? 0.9 : 0.8) : 0.95);
  },
  hits: [
    "⟦This website uses cookies to improve your experience.⟧\n⟦Accept all cookies⟧",
    "⟦We use cookies to personalise content and ads, and to analyse our traffic.⟧\n⟦Cookie settings⟧",
    "⟦Diese Website verwendet Cookies, um Ihr Erlebnis zu verbessern.⟧\n⟦Ce site utilise des cookies.⟧\n⟦Este sitio web utiliza cookies propias y de terceros.⟧",
    "⟦Este site utiliza cookies para melhorar a sua experiência.⟧\n⟦Questo sito utilizza cookie tecnici.⟧\n⟦Этот сайт использует cookie.⟧\n⟦本网站使用cookie以改善体验。⟧",
  ],
  misses: [
    "We use cookies from the bakery next door for the base of the cake.",
    "Cookies are small files that a site leaves on a computer.",
    '"We use cookies to know you better", the banner said, and she closed the page.',
    "Sites that use cookies must ask first.",
  ],
};
