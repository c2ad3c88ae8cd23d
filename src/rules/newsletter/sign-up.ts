import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { mayBeHeading } from "../shape/prose.ts";

const START =
  "(?:please |simply |just |don't forget to |be sure to |click here to |to stay up[- ]to[- ]date,? |(?:want (?:more|to)|enjoy(?:ing|ed)?|lik(?:e|ed|ing)|love|loved) .{3,90}[?] )?";
const ASK: Pattern = byOpening(
  new RegExp(
    `^[^\\p{L}\\p{N}]{0,3}${START}(?:(?:sign|signing) up (?:now |today |here |below )?(?:for|to|and|with)|subscribe (?:now |today |here |below |for free )?(?:to|for|and|via|by|with)|join (?:our|the|over|more than|thousands|\\d[\\d,.]{1,9}\\+?)|get (?:our|the|more|all|exclusive|free|weekly|daily|new|updates|notified|breaking|top|alerts|a|\\d)|receive (?:our|the|new|news|weekly|daily|updates|exclusive|email|notifications)|enter your e-?mail|register (?:for|to receive)|stay (?:up[- ]to[- ]date|informed|updated|in the (?:loop|know)|connected|ahead|tuned)|never miss|keep up|be the first to (?:know|hear|receive)|opt in|delivered)\\b`,
    "iu",
  ),
);
const LETTER =
  /\b(?:newsletters?|mailing list|(?:e-?mail|inbox) (?:updates|alerts|list|newsletter|digest)|(?:in|to|into|straight to|directly to|right to|right in) (?:your|ur) (?:in-?box|e-?mail|mailbox)|by e-?mail|via e-?mail|email address|emails? (?:from|with|every|each|once|weekly|daily)|email list|our (?:weekly|daily|monthly|free|email) (?:newsletter|email|digest|updates?)|new posts by email|receive notifications of new posts|(?:weekly|daily|monthly) (?:digest|briefing|roundup|dispatch))\b/iu;
const OTHERS: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,3}(?:(?:jetzt |hier |kostenlos |einfach )?(?:abonnieren sie|abonniere|abonniert|melden sie sich|melde dich|anmelden|newsletter|bestellen sie|erhalten sie|bleiben sie|tragen sie sich|zum newsletter)[^.!?]{0,80}(?:newsletter|e-mail|posteingang|postfach)|newsletter(?: abonnieren| bestellen|-anmeldung| anmeldung)?|(?:abonnez-vous|inscrivez-vous|recevez|s'inscrire|s'abonner|rejoignez)[^.!?]{0,90}(?:newsletter|lettre d'information|infolettre|boîte (?:mail|de réception)|e-?mail|courriel)|(?:suscríbete|suscribirse|suscríbase|inscríbete|recibe|regístrate|apúntate|únete)[^.!?]{0,90}(?:newsletter|boletín|boletines|correo|bandeja|e-?mail)|(?:assine|inscreva-se|cadastre-se|receba|subscreva)[^.!?]{0,90}(?:newsletter|boletim|e-?mail|caixa de entrada)|(?:iscriviti|abbonati|ricevi|registrati)[^.!?]{0,90}(?:newsletter|e-?mail|posta)|(?:подпишитесь|подписывайтесь|подписаться|получайте)[^.!?]{0,90}(?:рассылк|новости на|почт|e-?mail|дайджест)|(?:订阅|訂閱)(?:我们的|我們的|本站的?|电子|免费)?(?:邮件|新闻|電子報|通讯|简报|newsletter)?|メールマガジン(?:に)?(?:登録|購読).{0,12}|ニュースレター(?:に|を)?(?:登録|購読).{0,10}|뉴스레터 (?:구독|신청).{0,10}|(?:schrijf je in|abonneer je|meld je aan|ontvang)[^.!?]{0,80}(?:nieuwsbrief|e-?mail|inbox)|(?:zapisz się|subskrybuj|dołącz)[^.!?]{0,80}(?:newsletter|biuletyn)|(?:bültenimize|e-bültene?|bültene)(?:[^.!?]{60})?|(?:اشترك|انضم|سجل)[^.!?]{0,70}(?:النشرة|نشرتنا|البريد)(?:[^.!?]{40})?|(?:prenumerera|anmäl dig)[^.!?]{0,60}(?:nyhetsbrev|e-post))[^.!?]{0,60}[.!]?$/iu,
);
const LABEL: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,3}(?:newsletters?|our newsletter|email newsletter|newsletter (?:sign[- ]?up|signup|subscription|subscribe|registration)|join (?:our|the) (?:newsletter|mailing list|email list|community|list)|join our (?:whatsapp|telegram|discord|facebook|slack)(?: (?:channel|group|community))?(?: (?:now|here|today))?|subscribe(?: (?:now|today|here|free|for free|to (?:our|the) (?:newsletter|blog|mailing list|channel|podcast|newsletters|site|feed|rss|youtube channel)|via email|by email|to blog(?: via email)?|to receive updates|for updates|& follow|to updates|to (?:rss|this blog|posts)))?|sign me up|yes,? sign me up|count me in|get (?:email )?(?:updates|notified)|subscribe to: ?(?:post comments|posts|comments)? ?\(?atom\)?|stay (?:in the loop|up to date|updated|informed|in touch|tuned)|keep in touch|email alerts|abonnieren|newsletter abonnieren|s'abonner(?: à la newsletter)?|suscribirse|suscríbete|suscríbete ahora|assinar|assine já|abbonati|iscriviti|iscriviti alla newsletter|подписаться|подписка|подпишись|订阅|訂閱|立即订阅|订阅我们|구독하기|구독|購読する|登録する|abonneren|abonneer|subskrybuj|zapisz się|abone ol|اشترك|اشترك الآن|prenumerera|abonner|tilaa)[^\p{L}\p{N}]{0,3}$/iu,
);
/** What the text itself may be headed by. */
const UNSURE =
  /^[^\p{L}\p{N}]{0,3}(?:newsletters?|email newsletter|stay .*|keep in touch|join .*|подписка|get .*|subscribe to:?|登録する)[^\p{L}\p{N}]{0,3}$/iu;
const MAX_WORDS = 55;

/** Invitation to subscribe to a newsletter. */
export const newsletterSignUp: CruftRule = {
  id: "newsletter/sign-up",
  reason: "invitation to subscribe to a newsletter",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "ko", "nl", "pl", "tr", "ar", "sv"],
  maxLength: 380,
  prefixes: prefixesOf(ASK, OTHERS, LABEL),
  find(line, page) {
    const { text } = line;
    if (line.words > MAX_WORDS || line.words < 1) return undefined;
    if (LABEL.test(text)) {
      const unsure = UNSURE.test(text) && line.segment.block === "heading";
      return wholeLine(line, unsure ? 0.8 : UNSURE.test(text) && mayBeHeading(line, page) ? 0.8 : 0.94);
    }
    if (OTHERS.test(text)) return wholeLine(line, 0.94);
    if (!ASK.test(text) || !LETTER.test(text) || /["?]$/u.test(text)) return undefined;
    return wholeLine(
      line,
      /^[^\p{L}\p{N}]{0,3}(?:.{3,90}[?] )?(?:sign up|subscribe|get our|enter your e|join (?:our|\d|thousands|over|more))/iu.test(
        text,
      )
        ? 0.93
        : 0.85,
    );
  },
  hits: [
    "⟦Sign up for our newsletter⟧\n⟦Subscribe to our daily newsletter and get the best stories in your inbox.⟧\n⟦Subscribe⟧",
    "⟦Abonnieren Sie unseren Newsletter⟧\n⟦Inscrivez-vous à notre newsletter⟧\n⟦Suscríbete a nuestro boletín⟧",
    "⟦Assine nossa newsletter⟧\n⟦Iscriviti alla newsletter⟧\n⟦Подпишитесь на нашу рассылку⟧\n⟦اشترك في النشرة البريدية⟧",
    "⟦订阅我们的邮件⟧\n⟦Join 12,000+ readers who get our weekly digest by email.⟧",
  ],
  misses: [
    "Newsletters have become the business of the year: three in four papers now send one every morning.",
    "Sign up for the march began on Monday.",
    "She would subscribe to no newsletter but her own.",
    "Get the dough out of the bowl.",
  ],
};
