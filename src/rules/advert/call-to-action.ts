import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";
import { mayBeHeading } from "../shape/prose.ts";

const CALL: Pattern = byOpening(
  /^(?:(?:book|schedule|request|get|start|try|claim|watch|see|arrange) (?:a|an|your|my|our|it|now|online|today|free|this)? ?(?:free |live |personalized |no-obligation |instant |30-day |14-day |7-day )?(?:demo|call|quote|consultation|trial|appointment|estimate|meeting|tour|visit|tickets?|assessment|inspection|service|proposal|audit|info|information|discovery call|strategy call|copy|access|offer)?(?: (?:now|today|online|here|for free|free))?|(?:book|apply|enroll|enrol|register|start|call|join|reserve|donate|order|sign up|contact us|get started|learn) (?:now|today|online|here)|(?:talk|speak|chat) (?:to|with) (?:us|sales|an expert|our (?:team|experts?|sales team)|a .{3,24})(?: (?:now|today|about .{3,40}))?|contact (?:sales|our team|us today|us now|us for more.{0,30})|(?:start|try) (?:for free|it free|free|now|.{2,18} for free|.{2,18} free)|free (?:trial|demo|quote|consultation|estimate)|no credit card (?:required|needed).{0,24}|(?:download|get) (?:the|your|our)? ?(?:free )?(?:guide|e-?book|white ?paper|report|brochure|checklist|template|pdf|copy)(?: now| here)?|jetzt (?:testen|starten|buchen|anfragen|termin vereinbaren|kostenlos .{2,24})|termin (?:vereinbaren|buchen)|kostenlos testen|demander (?:un devis|une démo).{0,20}|réserver(?: maintenant)?|essai gratuit|essayer gratuitement|(?:solicita|pide|reserva) (?:una|tu|un)? ?(?:demo|cita|presupuesto|ahora).{0,20}|prueba gratis|(?:solicite|agende|peça) (?:um|uma)? ?(?:orçamento|demonstração|demo).{0,20}|teste grátis|richiedi (?:una|un) (?:demo|preventivo).{0,20}|prenota ora|prova gratis|(?:заказать|оставить заявку|получить консультацию|попробовать бесплатно|записаться|забронировать).{0,24}|(?:免费试用|立即咨询|预约演示|免费注册|立即预约|马上咨询)|無料(?:で)?(?:体験|試す|トライアル|登録).{0,8})$/u,
);
const SURE =
  /^(?:book (?:a demo|now|a call|your .{2,20}|an appointment|online|a free.{0,24}|a consultation|a meeting)|(?:schedule|request) (?:a demo|a call|your free|free|info|information).{0,40}|get (?:a free|your|my) (?:free )?(?:demo|quote|estimate|consultation|trial|audit|proposal)(?: .{2,10})?|(?:start|claim|try) (?:a|your|my)? ?(?:free|14-day|30-day).{0,20}|start (?:free|now|for free)|free (?:trial|demo|quote|consultation|estimate)|no credit card.{0,40}|(?:apply|enroll|book|call|donate|join|register) now|(?:talk|speak|chat) (?:to|with) (?:us|sales|an expert|our (?:team|experts?|sales team)).{0,10}|contact (?:sales|our team|us today)|jetzt .*|termin .*|kostenlos testen|demander .*|essai gratuit|prueba gratis|teste grátis|prova gratis|richiedi .*|free .*|оставить заявку|попробовать бесплатно|免费试用|立即咨询|免费注册|無料.*)$/u;

/** Button that sells: "Book a demo", "Start your free trial". */
export const advertCallToAction: CruftRule = {
  id: "advert/call-to-action",
  reason: "button that sells something",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja"],
  maxLength: 70,
  prefixes: prefixesOf(CALL),
  find(line, page) {
    if (line.words > 8 || line.words < 1 || /[.:?]$/u.test(line.text)) return undefined;
    const text = bare(line.text);
    if (!CALL.test(text) || (!text.includes(" ") && /^[a-z]+$/u.test(text))) return undefined;
    const heading = line.segment.block === "heading" || mayBeHeading(line, page);
    return wholeLine(line, !heading && SURE.test(text) ? 0.92 : 0.65);
  },
  hits: [
    "⟦Book a demo⟧\n⟦Start your free trial⟧\n⟦Get a free quote⟧",
    "⟦Jetzt testen⟧\n⟦Essai gratuit⟧\n⟦Prueba gratis⟧\n⟦Teste grátis⟧",
    "⟦Prova gratis⟧\n⟦Оставить заявку⟧\n⟦免费试用⟧",
  ],
  misses: [
    "Book a table and bring your own bread.",
    "Start your free range flock with five hens",
    "Request for comment",
    "Get a grip, she told the crew.",
  ],
};
