import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";

const REPLY: Pattern = byOpening(
  /^(?:reply|reply delete|replydelete|replies|replies reply|reply to (?:comment|this comment|this|@?[\p{L}\p{N}_.-]{2,30})|reply to this thread|(?:like|share|permalink|quote|report|upvote) reply|reply (?:like|share|quote|report|permalink|upvote|link|edit)|report (?:comment|abuse|this comment|this post|inappropriate.{0,20})|flag (?:comment|as inappropriate)|log in to reply|sign in to reply|login to reply|expand full comment|collapse replies|(?:view|show|hide) (?:\d{1,4} )?(?:more )?replies|(?:view|show) (?:all )?(?:\d{1,4} )?(?:more )?comments|load (?:more )?comments|older comments|newer comments|sort by(?: (?:newest|oldest|best|popular))?|newest first|oldest first|newest oldest|oldest newest|most liked|antworten|beitrag melden|kommentar melden|répondre|signaler (?:un abus|ce commentaire)|responder|denunciar|reportar comentario|rispondi|segnala (?:un )?abuso|ответить|пожаловаться|цитировать|回复|舉報|举报|返信(?:する)?|답글|답글 달기|신고|beantwoorden|reageer|odpowiedz|zgłoś|yanıtla|cevapla|رد|الرد على التعليق|svara|vastaa|pingbacks?|trackbacks?|trackback url|pingback: .{2,80}|trackback: .{2,80})$/u,
);
const UNSURE = /^(?:replies|responder|denunciar|رد|antworten|sort by|signaler|svara|回复)$/u;

/** Buttons of a comment thread: "Reply". */
export const commentsReply: CruftRule = {
  id: "comments/reply",
  reason: "button of a comment thread",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "ko", "nl", "pl", "tr", "ar", "sv", "fi"],
  maxLength: 100,
  prefixes: prefixesOf(REPLY),
  find(line) {
    if (line.words > 10 || line.words < 1) return undefined;
    const text = bare(line.text);
    return REPLY.test(text) ? wholeLine(line, UNSURE.test(text) ? 0.85 : 0.97) : undefined;
  },
  hits: [
    "⟦Reply⟧\n⟦ReplyDelete⟧\n⟦Report abuse⟧\n⟦Reply to Jo⟧",
    "⟦Répondre⟧\n⟦Rispondi⟧\n⟦Ответить⟧\n⟦返信⟧",
    "⟦Yanıtla⟧\n⟦Odpowiedz⟧\n⟦Sort by Newest⟧",
  ],
  misses: [
    "Reply came there none.",
    "Reply to all who asked.",
    "Ответить на вопрос трудно.",
    "Report from the harbour",
  ],
};
