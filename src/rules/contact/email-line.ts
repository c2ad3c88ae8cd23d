import { type CruftRule, wholeLine } from "../rule.ts";
import { inHead, inTail } from "../shape/prose.ts";

const ADDRESS =
  "[\\w.+-]{1,48}(?:@| ?\\[at\\] ?| ?\\(at\\) ?)[\\w-]{1,40}(?:(?:\\.| ?\\[dot\\] ?)[\\w-]{2,24}){1,3}|\\[email protected\\]";
const LINE = new RegExp(
  `^[^\\p{L}\\p{N}]{0,4}(?:(?:e-?mail|mail|contact|contact us|correo|courriel|kontakt|почта|e-?mail us|эл\\. почта|邮箱|电子邮件|电邮|メール|이메일|البريد الإلكتروني|write to|reach (?:me|him|her|us|out)|email (?:me|him|her|us|the (?:author|writer|reporter|editor))|contact (?:the )?(?:author|writer|reporter|editor|me|him|her))(?: (?:at|on|to|via|address|par|en|an|bei|а|by email at|directly at))? ?[:：.]? ?)?(?:${ADDRESS})(?:(?:[\\s,;|/]| or | and | und | et ){1,3}(?:${ADDRESS}|@\\w{2,20})){0,3}[^\\p{L}\\p{N}]{0,3}$`,
  "iu",
);
const WRITER = new RegExp(
  `^.{0,60}\\b(?:can be (?:reached|contacted)|(?:contact|email|reach|write to|follow) (?:him|her|them|the (?:reporter|author|writer)|[\\p{Lu}][\\p{L}]+(?: [\\p{Lu}][\\p{L}'-]+)?))\\b.{0,40}(?:${ADDRESS}|@\\w{2,20}).{0,60}$`,
  "iu",
);

/** An e-mail address, alone or behind its label. */
export const contactEmailLine: CruftRule = {
  id: "contact/email-line",
  reason: "e-mail address",
  langs: ["en", "de", "fr", "es", "ru", "zh", "ja", "ko", "ar"],
  maxLength: 200,
  requiredSigns: "@[(",
  find(line, page) {
    const { text } = line;
    if (line.words > 26 || !/@|\[at\]|\(at\)|\[email/u.test(text)) return undefined;
    const placed = inHead(line, page) || inTail(line, page);
    if (LINE.test(text)) return wholeLine(line, placed ? 0.93 : 0.85);
    return WRITER.test(text) && line.words <= 24
      ? wholeLine(line, inTail(line, page) ? 0.91 : 0.8)
      : undefined;
  },
  hits: [
    "⟦Email: jane@harbour.example⟧\n⟦jo.park@harbour.example⟧\n⟦[email protected]⟧",
    "⟦Kontakt: redaktion@hafenbote.example⟧\n⟦Courriel : luc@courrier.example⟧\n⟦Почта: ivan@port.example⟧",
    "⟦Jane Okafor can be reached at jane@harbour.example or @janeokafor⟧\n⟦邮箱：zhang@port.example⟧",
  ],
  misses: [
    "The first e-mail to jane@harbour.example came on Monday, and she answered it at once with a single line.",
    "Email changed how offices work.",
    "She met him @ the harbour.",
  ],
};
