import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

const SCRIPT: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,4}(?:(?:please |kindly |you (?:need|must|have) to |to .{3,60},? (?:please )?)?(?:enable|turn on|activate|allow|switch on|enabling) (?:java ?script|js|cookies)(?: (?:and|or|&) (?:cookies|java ?script))?\b.{0,160}|(?:it (?:looks|seems|appears) (?:like|that) |we(?:'ve| have)? (?:detected|noticed) that )?(?:your browser (?:has )?)?java ?script (?:is|seems to be|appears to be|must be|has been|required|needs to be)(?: currently)? ?(?:disabled|off|turned off|not enabled|not available|not supported|required|enabled|blocked|unavailable).{0,160}|(?:this|the) (?:site|page|website|app|application|content|form|feature|video|slideshow|browser) (?:requires?|needs|uses) (?:you to (?:enable )?)?java ?script.{0,140}|your browser (?:does not|doesn't|is not|isn't|is out|has|may not|is outdated|is no longer|currently does not).{3,140}|(?:you are|you're|it (?:looks|seems) like you(?:'re| are)) using an? (?:outdated|old|unsupported|older).{0,20}browser.{0,140}|(?:please )?(?:upgrade|update) your browser.{0,120}|this (?:browser|video|content|embed|player|media|feature) (?:is|does|can|could) ?(?:not|no longer|n't) (?:supported|available|support|be (?:played|loaded|displayed|shown)|work).{0,120}|this video is (?:unavailable|private|no longer available).{0,60}|video (?:unavailable|not available|can't be played|player is loading).{0,60}|(?:bitte )?(?:aktivieren sie|aktiviere) (?:bitte )?(?:java ?script|cookies).{0,120}|java ?script (?:ist|muss|wird).{3,120}|ihr browser (?:unterstützt|ist).{3,140}|(?:veuillez )?(?:activer|activez) (?:java ?script|les cookies).{0,120}|votre navigateur (?:ne|est|n').{3,140}|(?:por favor,? )?(?:activa|active|habilita|habilite|active o|ative) (?:el |o )?(?:java ?script|las cookies).{0,120}|(?:tu|su) navegador (?:no|está).{3,140}|(?:seu|o seu) navegador (?:não|está).{3,140}|(?:abilita|attiva|abilitare|attivare) (?:il )?java ?script.{0,120}|il (?:tuo )?browser (?:non|è).{3,140}|(?:пожалуйста,? )?(?:включите|разрешите) (?:java ?script|cookies?|куки).{0,120}|(?:для работы|у вас отключ[её]н|в вашем браузере).{3,40}java ?script.{0,100}|ваш браузер (?:не|устарел).{0,140}|(?:请|請)(?:启用|开启|啟用)(?:您的)?(?:浏览器的?)?(?:java ?script|js|cookie).{0,60}|(?:您的|你的)浏览器(?:不支持|版本过低|已禁用).{0,80}|java ?script(?:を|が)(?:有効|無効).{0,60}|お使いのブラウザ.{2,60}|(?:schakel|zet) java ?script (?:in|aan).{0,100}|włącz (?:obsługę )?java ?script.{0,100}|tarayıcınız.{3,120})$/iu,
);
const UNSURE =
  /^[^\p{L}\p{N}]{0,4}(?:to |this (?:content|feature|media)|update your browser|upgrade your browser|java ?script is (?:required|enabled)|enable cookies|enabling|(?:the|this) (?:app|application|feature|content|form) (?:requires|uses|needs))/iu;

/** Words for browsers without scripts or players. */
export const widgetJavascript: CruftRule = {
  id: "widget/javascript",
  reason: "notice for browsers without scripts or players",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "nl", "pl", "tr"],
  maxLength: 260,
  prefixes: prefixesOf(SCRIPT),
  find(line) {
    if (line.words < 1 || line.words > 40 || !SCRIPT.test(line.text)) return undefined;
    return wholeLine(line, UNSURE.test(line.text) ? 0.8 : 0.94);
  },
  hits: [
    "⟦JavaScript is disabled in your browser.⟧\n⟦Please enable JavaScript to view this page.⟧\n⟦Your browser does not support the video tag.⟧",
    "⟦Bitte aktivieren Sie JavaScript.⟧\n⟦Veuillez activer JavaScript pour continuer.⟧\n⟦Tu navegador no es compatible.⟧",
    "⟦Seu navegador não suporta vídeo.⟧\n⟦Включите JavaScript в браузере⟧\n⟦您的浏览器不支持视频播放⟧",
  ],
  misses: [
    "JavaScript is a language that was written in ten days.",
    "Enable the valve before you turn the key.",
    "A browser that is out of date is an open door.",
  ],
};
