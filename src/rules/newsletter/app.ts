import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { mayBeHeading } from "../shape/prose.ts";

const APP: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,4}(?:(?:download|get|install|try|open|use|continue) (?:in |with |on )?(?:our|the|this|your)? ?(?:free |official |mobile |news |new )?[\p{L}\p{N}' ]{0,24}\bapp(?: (?:now|today|for free|here|for (?:ios|android|iphone|free).{0,24}|on (?:the )?(?:app store|google play|ios|android|your phone).{0,40}|from .{3,40}|to .{3,60}))?|(?:download|available|get it) (?:now )?(?:on|from|for) (?:the )?(?:mac )?(?:app store|google play|play store|apple store|ios|android|iphone|microsoft store|windows|ios and android|amazon).{0,40}|(?:download|get|install) (?:the|our) .{2,30} app(?:,| for| to| and) .{3,70}|app store|google play|play store|get it on google play|start your substack ?get the app|start your substack|substack is the home for great (?:culture|writing)|get the app|download app|(?:join|follow) (?:us on |our )(?:whatsapp|telegram|discord|slack|viber)(?: (?:channel|group|community|server))?.{0,70}|add (?:us )?as a preferred source on google|(?:follow|find) us on google news.{0,40}|click here to (?:join|follow|download|subscribe).{3,80}|(?:jetzt )?(?:unsere |die )?app (?:herunterladen|laden|öffnen|installieren)|(?:télécharge[zr] |ouvrir )(?:notre |l')app(?:lication)?.{0,40}|(?:descarga|descargar|baixe|baixar) (?:nuestra |la |o |nosso |a )?(?:app|aplicación|aplicativo).{0,40}|scarica (?:la |la nostra )?app.{0,40}|(?:скачать|установить|скачайте|установите) (?:наше )?приложение.{0,40}|(?:打开|下载)(?:app|客户端|手机客户端).{0,20}|アプリ(?:を)?(?:ダウンロード|で開く|で見る).{0,10}|앱 다운로드|download de app.{0,20}|pobierz aplikację.{0,20}|uygulamayı indir.{0,20}|حمل التطبيق.{0,20})[^\p{L}\p{N}]{0,4}$/iu,
);
const SUBJECT = /\b(?:how|which|why|when|before|after|then|once|because|and then)\b/iu;

/** Advertising for the site's app or channel. */
export const newsletterApp: CruftRule = {
  id: "newsletter/app",
  reason: "advertising for the site's app or channel",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "ko", "nl", "pl", "tr", "ar"],
  maxLength: 130,
  prefixes: prefixesOf(APP),
  find(line, page) {
    if (line.words > 16 || line.words < 1 || !APP.test(line.text) || SUBJECT.test(line.text))
      return undefined;
    const loose =
      /\.$(?<=[^.]{40}.)/u.test(line.text) ||
      mayBeHeading(line, page) ||
      /^[^\p{L}\p{N}]{0,4}(?:use|try|open|available|install|continue)\b/iu.test(line.text);
    return wholeLine(line, loose ? 0.7 : 0.92);
  },
  hits: [
    "⟦Download our app⟧\n⟦Get it on Google Play⟧\n⟦Join our WhatsApp channel⟧",
    "⟦App herunterladen⟧\n⟦Téléchargez notre application⟧\n⟦Descarga nuestra app⟧",
    "⟦Baixe o aplicativo⟧\n⟦Scarica la nostra app⟧\n⟦Скачать приложение⟧\n⟦下载客户端⟧",
  ],
  misses: [
    "Download the map before you leave, since there is no signal on the island.",
    "Google Play and its rivals",
    "The app store that he runs sells nothing.",
  ],
};
