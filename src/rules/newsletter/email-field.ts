import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";
import { mayBeHeading } from "../shape/prose.ts";

const FIELD: Pattern = byOpening(
  /^(?:(?:enter|type|your|add|insert|provide|what's|input|please enter) (?:your |in your |a |an )?(?:valid )?e-?mail(?: address)?(?: (?:here|below|to .{3,60}|for .{3,40}|\(required\)|required))?|e-?mail(?: address)?(?: (?:required|here|\(required\)|\*))?|your e-?mail(?: address)?(?: \*| here)?|email me|work email|business email|first name|last name|full name|your name|phone number|company name|zip code|first name last name|first name last name email|e-?mail-adresse(?: eingeben)?|ihre e-?mail-adresse|deine e-?mail-adresse|(?:votre |adresse )(?:adresse )?(?:e-?mail|courriel|mail)|entrez votre (?:e-?mail|adresse.{0,20})|(?:tu |su )?(?:correo electrónico|correo)|(?:introduce|ingresa|escribe) tu (?:correo|email).{0,20}|(?:seu |digite seu |insira seu )(?:e-?mail|melhor e-?mail)|(?:la tua |inserisci la tua |il tuo )(?:e-?mail|mail|indirizzo email)|indirizzo e-?mail|(?:ваш |введите ваш |введите )?e-?mail|адрес электронной почты|ваша почта|(?:输入|请输入)?(?:您的|你的)?(?:邮箱|电子邮箱|电子邮件|邮箱地址|电子邮件地址)|メールアドレス|이메일(?: 주소)?|(?:je |uw )?e-?mailadres|(?:twój |podaj )(?:adres )?e-?mail|adres e-?mail|e-?posta(?: adresiniz)?|البريد الإلكتروني|بريدك الإلكتروني|e-?postadress)$/u,
);

/** Field for an address in a sign-up form. */
export const newsletterEmailField: CruftRule = {
  id: "newsletter/email-field",
  reason: "field of a form",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "ko", "nl", "pl", "tr", "ar", "sv"],
  maxLength: 90,
  prefixes: prefixesOf(FIELD),
  find(line, page) {
    if (line.words > 11 || line.words < 1) return undefined;
    if (!FIELD.test(bare(line.text))) return undefined;
    return wholeLine(line, line.segment.block === "heading" || mayBeHeading(line, page) ? 0.8 : 0.94);
  },
  hits: [
    "⟦Enter your email address⟧\n⟦Email address⟧",
    "⟦Ihre E-Mail-Adresse⟧\n⟦Votre adresse e-mail⟧\n⟦Tu correo electrónico⟧",
    "⟦Seu e-mail⟧\n⟦Indirizzo e-mail⟧\n⟦Ваш e-mail⟧\n⟦请输入您的邮箱⟧",
  ],
  misses: [
    "Email addresses of the board are public.",
    "Enter your name in the book by the door.",
    "Correo de las brujas",
  ],
};
