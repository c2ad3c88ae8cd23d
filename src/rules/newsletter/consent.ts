import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";

const CONSENT: Pattern = byOpening(
  /^(?:(?:you (?:can|may) (?:also )?(?:unsubscribe|opt out|cancel)(?: from (?:these|our|this|the) .{3,30})?(?: at any ?time| anytime| at any moment| whenever).{0,60}|unsubscribe (?:at )?any ?time.{0,50}|(?:we )?(?:promise|guarantee)?(?: we)?(?: won't| will never| never| don't| do not| hate)? ?spam(?: you)?(?:[,.] .{0,80}|)|no spam(?:[,.!]? .{0,60})?|we (?:respect|value|care about|take) your (?:privacy|data|inbox).{0,90}|we (?:will|'ll) never (?:share|sell|spam|send).{0,80}|we don't (?:share|sell|spam|send).{0,80}|your (?:privacy|data|information|email|e-mail|personal data) (?:is|are|will be|will never be|will not be) (?:safe|secure|important|protected|never|kept|used|shared|with us).{0,90}|by (?:signing up|subscribing|clicking|submitting|registering|entering|continuing|providing|joining|completing|checking|creating|filling|using).{3,60}(?:you |i )?(?:agree|consent|accept|acknowledge|confirm|opt|understand|are agreeing).{3,240}|i (?:agree|consent|accept|have read|would like|want|understand) (?:to|and|that|the|receive|with).{3,200}(?:privacy|terms|newsletter|emails?|communications?|policy|offers|data|conditions).{0,80}|(?:yes,? )?(?:please )?(?:send|email|keep) me .{3,90}(?:newsletters?|offers|updates|emails?|news|posted|by email)|thanks? (?:you )?for (?:subscribing|signing up|your subscription|joining|registering).{0,90}|thank you!? your submission has been received|oops!? something went wrong.{0,60}|(?:please )?check your (?:inbox|email|e-mail|spam|mailbox).{0,120}|(?:something went wrong|an error occurred|an error has occurred|there was an error|there was a problem).{0,90}|you(?:'re| are| have) (?:now |already |successfully |been )(?:subscribed|signed up|on the list|registered).{0,60}|(?:you've|you have) (?:successfully )?(?:subscribed|signed up|been added).{0,60}|success! (?:you|your|now|thanks?).{0,80}|please (?:enter|provide) a valid (?:e-?mail|phone).{0,30}|invalid email.{0,20}|this field is required|this form is protected.{0,40}|sie können (?:sich|den newsletter|ihn|das abo) jederzeit.{0,90}|abmeldung (?:ist )?jederzeit möglich.{0,40}|kein spam.{0,40}|mit (?:der|ihrer|deiner) anmeldung.{5,200}|(?:ich|wir) (?:stimme|willige|habe die datenschutz).{5,200}|vielen dank für (?:ihre|deine) anmeldung.{0,60}|(?:vous pouvez )?(?:vous )?(?:désinscrire|désabonner) à tout moment.{0,60}|pas de spam.{0,40}|en (?:vous inscrivant|vous abonnant|cliquant|soumettant).{5,200}|merci (?:de|pour) votre inscription.{0,50}|(?:puedes|podrás|puede) (?:darte|darse|cancelar).{3,90}(?:momento|suscripción|baja).{0,40}|(?:no|sin|cero) spam.{0,30}|al (?:suscribirte|registrarte|suscribirse|hacer clic|enviar|continuar|inscribirte).{5,200}|gracias por (?:suscribirte|suscribirse|tu suscripción|registrarte).{0,50}|(?:você pode|pode) (?:cancelar|sair|descadastrar).{3,80}(?:momento|hora|quando).{0,20}|ao (?:se inscrever|assinar|clicar|enviar|cadastrar|continuar|se cadastrar).{5,200}|obrigado por (?:se inscrever|assinar|sua inscrição).{0,40}|(?:puoi|potrai) (?:annullare|cancellarti|disiscriverti).{3,80}|(?:iscrivendoti|cliccando|registrandoti|inviando).{5,200}(?:privacy|termini|condizioni|dati).{0,60}|grazie per (?:esserti iscritto|l'iscrizione|la tua iscrizione).{0,40}|(?:вы можете )?отписаться (?:можно )?в любой (?:момент|время).{0,40}|(?:нажимая|подписываясь|отправляя|регистрируясь|оставляя).{5,220}(?:соглаша|согласие|принима|политик).{0,120}|(?:я )?(?:даю согласие|согласен|соглашаюсь).{5,200}|спасибо за (?:подписку|регистрацию).{0,40}|(?:您)?可以?随时(?:取消订阅|退订).{0,12}|(?:订阅|提交|注册|点击).{0,20}即(?:表示|代表).{0,12}同意.{2,60}|感谢(?:您的)?订阅.{0,12}))$/u,
);
/** Without a word on sending or consenting these are sentences like others. */
const LOOSE =
  /^(?:something went wrong|an error|there was|oops|your (?:privacy|data|information|personal data)|i (?:agree|consent|accept|understand|want|would like)|by |success|check your|please check|we (?:respect|value|care|take|don't)|you(?:'re| are| have|'ve)|(?:ich|wir) |al |ao |en |mit |sin |no spam$)/u;
const CONSENT_WORD =
  /privacy|terms|newsletter|e-?mail|unsubscribe|polic|consent|spam|inbox|subscri|submi|cookie|conditions|datenschutz|nutzungsbed|confidentialité|conditions|privacidad|términos|privacidade|termos/u;

/** Small print and answers of a sign-up form. */
export const newsletterConsent: CruftRule = {
  id: "newsletter/consent",
  reason: "small print or answer of a sign-up form",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh"],
  maxLength: 400,
  prefixes: prefixesOf(CONSENT),
  find(line) {
    if (line.words > 70 || line.words < 1) return undefined;
    const text = bare(line.text);
    if (!CONSENT.test(text)) return undefined;
    if (!LOOSE.test(text)) return wholeLine(line, 0.95);
    return wholeLine(line, CONSENT_WORD.test(text) ? 0.92 : 0.7);
  },
  hits: [
    "⟦You can unsubscribe at any time.⟧\n⟦No spam. Unsubscribe anytime.⟧\n⟦By signing up, you agree to our Terms and Privacy Policy.⟧",
    "⟦Thank you! Your submission has been received!⟧\n⟦Oops! Something went wrong while submitting the form.⟧",
    "⟦Sie können sich jederzeit wieder abmelden.⟧\n⟦En vous inscrivant, vous acceptez nos conditions.⟧\n⟦Al suscribirte aceptas nuestra política de privacidad.⟧",
    "⟦Ao se inscrever, você concorda com nossos termos.⟧\n⟦Отписаться можно в любой момент.⟧\n⟦您可以随时取消订阅。⟧",
  ],
  misses: [
    "By clicking the lever twice the driver had cut off the brake.",
    "Your data, she said, is gone for good.",
    "Check your tyres before the trip.",
    "Errors were found in the first count of the votes, the mayor said.",
  ],
};
