import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

const SUPPORT: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,4}(?:(?:please )?(?:consider )?(?:supporting|support) (?:our|independent|quality|local|the|us|my|this|free|honest|good) ?(?:independent |local |quality |free )?(?:work|writing|media|press|news|reporting|journalism|site|blog|channel|independent journalism|newsroom|mission|reporting|podcast|us|website|cause)?(?:(?: -|[,.:]) .{3,90}| (?:by|with|today|now|for|on patreon|through|and|via).{0,120})?|(?:donate|give|contribute|make a (?:donation|gift|contribution|one-time donation)|become a (?:patron|supporter|donor|member|sponsor|paid subscriber)|buy (?:me|us) a coffee|support us)(?: (?:now|today|here|online|monthly|to (?:us|our|support|the).{0,60}|on patreon.{0,20}|via paypal.{0,20}|for .{3,30}))?|if you (?:enjoyed|liked|like|enjoy|found|value|appreciate) (?:this|our|the|what).{0,60}(?:donat|support|member|coffee|patreon|contribut|chip in).{0,90}|help us (?:continue|keep|publish|stay|grow|tell).{3,120}|(?:we (?:rely|depend) on|this (?:site|blog|work) (?:is|depends)).{3,60}(?:readers?|donations?|supporters|your support|ad revenue|advertising).{0,80}|(?:enjoy(?:ed|ing)?|liked?|found value in) (?:this|our|the|what).{3,60}\?.{0,40}(?:support|donat|subscrib|consider|member|coffee|patreon|share|help).{0,110}|spenden|jetzt spenden|unterstützen sie (?:uns|unsere|unabhängigen).{0,90}|unterstütze (?:uns|unsere).{0,60}|faire un don|faites un don|soutenez(?:-nous| notre| le).{0,90}|je fais un don|donar|dona(?: ahora)?|haz una donación|apóyanos.{0,60}|apoya (?:nuestro|el|a).{3,80}|hazte (?:socio|miembro|socia).{0,40}|doar|doe agora|faça uma doação|apoie (?:o|nosso|a|nossa|este).{3,80}|seja (?:um )?(?:apoiador|membro).{0,30}|dona ora|fai una donazione|sostieni (?:il|la|il nostro|noi|questo).{2,80}|sostienici.{0,50}|поддержать (?:проект|нас|редакцию|автора|сайт).{0,30}|поддержите (?:нас|проект|редакцию|нашу работу).{0,60}|пожертвовать|помочь проекту|(?:打赏|赞赏|赞助|支持我们|支持本站|打賞)(?:作者|支持)?|寄付する|후원하기|doneer|doneren|steun ons.{0,40}|wesprzyj (?:nas|nasz).{0,50}|bağış yap|تبرع|ادعمنا)[^\p{L}\p{N}]{0,4}$/iu,
);
const SURE =
  /(?:donation|member today|independent (?:writing|journalism|media)|patreon|coffee|paypal|journalism|our (?:work|mission|newsroom|reporting)|us (?:today|now)|donate (?:now|today|here)|spenden sie|jetzt spenden|faire un don|faites un don|soutenez|haz una donación|apóyanos|faça uma doação|fai una donazione|sostienici|поддерж(?:ите|ать)|打赏|打賞|赞赏|支持我们|if you (?:enjoyed|liked|like|enjoy|found|value|appreciate) (?:this|our|the|what).{0,60}(?:donat|support|member|coffee|patreon|contribut|chip in).{0,90}|help us (?:continue|keep publishing|keep)|независим|make a (?:donation|gift))/iu;

/** Appeal for donations. */
export const newsletterSupport: CruftRule = {
  id: "newsletter/support",
  reason: "appeal for donations or memberships",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "ko", "nl", "pl", "tr", "ar"],
  maxLength: 220,
  prefixes: prefixesOf(SUPPORT),
  find(line) {
    if (line.words > 30 || line.words < 1 || !SUPPORT.test(line.text)) return undefined;
    return wholeLine(line, SURE.test(line.text) && line.words <= 18 ? 0.91 : 0.75);
  },
  hits: [
    "⟦Support our journalism⟧\n⟦Buy me a coffee⟧\n⟦Support us on Patreon⟧",
    "⟦Unterstützen Sie uns mit einer Spende. Jetzt spenden⟧\n⟦Faire un don⟧\n⟦Haz una donación⟧",
    "⟦Faça uma doação⟧\n⟦Fai una donazione⟧\n⟦Поддержать проект⟧\n⟦打赏作者⟧",
  ],
  misses: [
    "Support for the bridge is falling.",
    "Give me a place to stand, he wrote.",
    "Spenden in Höhe von neun Millionen kamen zusammen.",
  ],
};
