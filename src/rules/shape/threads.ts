import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import type { Line, Page } from "../rule.ts";
import { isDate } from "./dates.ts";
import { bare } from "./phrases.ts";
import { proseBefore } from "./prose.ts";

const REPLY: Pattern = byOpening(
  /^(?:reply|reply ?to ?.{0,40}|reply delete|replydelete|replies|replies reply|delete|report|report abuse|flag|like reply|reply like|reply share|quote|upvote|downvote|log in to reply|antworten|melden|répondre|signaler|responder|denunciar|rispondi|segnala|ответить|цитировать|пожаловаться|回复|举报|返信|답글|신고|beantwoorden|reageer|odpowiedz|zgłoś|yanıtla|cevapla|رد|الرد|svara|svar|vastaa|expand full comment|\d{1,4} (?:likes?|replies|reply))$/u,
);
const SAYS =
  /^.{2,50} (?:says|said|sagt|meint|schreibt|dit|a dit|dice|ha detto|disse|diz|говорит|пишет|说道|说|zegt|schreef|pisze|diyor ki|dedi ki|يقول|skriver|säger)(?: on .{6,40})? ?[:：]$/iu;
const STAMP =
  /(?:\d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?|(?:19|20)\d\d)[^\p{L}\p{N}]{0,4}(?:(?:reply|permalink|#|edit|link|antworten|répondre|responder|ответить|回复)?[^\p{L}\p{N}]{0,3})$/iu;
const AGO: Pattern = byOpening(
  /^(?:\d{1,3}|an?|one) ?(?:s|m|h|d|w|mo|y|min|minutes?|hours?|days?|weeks?|months?|years?) ago[^\p{L}\p{N}]{0,3}.{0,12}$/iu,
);
const GLUED =
  /^[\p{L}\p{N} ._-]{2,40}?(?:\p{L}{3,9} \d{1,2}, (?:19|20)\d\d|\d{1,2} \p{L}{3,9} (?:19|20)\d\d)(?: at| um| à|,)? ?\d{1,2}:\d{2}(?: ?[AP]M)?$/u;
const FORM: Pattern = byOpening(
  /^(?:your email address will not be published.{0,60}|required fields are marked.{0,4}|save my name.{10,110}|post comment|submit comment|cancel reply|name|name required|email|email required|website|comment|notify me of .{5,40}|add comment|load more|leave a (?:reply|comment).{0,20}|pingback.{0,80}|older comments|newer comments)$/u,
);
/** Lines between two marks of the thread: the length of a long comment. */
const MAX_GAP = 14;
const MAX_LINES = 4000;

/** Lines longer than this are no marks: fourteen words at most. */
const MAX_MARK_LENGTH = 400;
const COLON = /[:：]/u;
const DIGIT = /\d/u;
/** What stands around the time in a stamp. */
const AROUND =
  /(?<![^\p{L}\p{N}])[^\p{L}\p{N}]{0,40}(?:reply|permalink|edit|#(?:\S{0,39}[\p{L}\p{N}])?)[^\p{L}\p{N}]{0,40}$/iu;

/** Whether a line is a mark of a comment thread: "Reply", "NAME says:", a time stamp. */
export function isThreadMark(line: Line): boolean {
  if (line.text.length > MAX_MARK_LENGTH || line.words > 14 || line.words < 1) return false;
  const text = bare(line.text);
  if (REPLY.test(text) || FORM.test(text) || AGO.test(line.text)) return true;
  const dated = DIGIT.test(line.text);
  if (COLON.test(line.text) && (SAYS.test(line.text) || (dated && GLUED.test(line.text)))) return true;
  return dated && STAMP.test(line.text) && isDate(line.text.replace(AROUND, ""));
}

const WHO = /^(?:reply|delete|like)/u;

/** What each line of a page is to a thread, as far as asked: 1 a mark, 2 a mark that answers somebody, 3 neither. */
const marksOf = new WeakMap<Page, Uint8Array>();
const MARK = 1;
const ANSWER = 2;
const NEITHER = 3;

/** A page has many leads ("3 Comments", "Leave a reply"), and each looks at the lines below it. */
function markAt(page: Page, index: number): number {
  let known = marksOf.get(page);
  if (known === undefined) {
    known = new Uint8Array(page.lines.length);
    marksOf.set(page, known);
  }
  const line = page.lines[index];
  if (line === undefined) return NEITHER;
  if (known[index] === 0) {
    const answers = (): boolean => {
      const text = bare(line.text);
      return WHO.test(text) || SAYS.test(line.text) || REPLY.test(text);
    };
    known[index] = !isThreadMark(line) ? NEITHER : answers() ? ANSWER : MARK;
  }
  return known[index] ?? NEITHER;
}

/**
 * Index of the last line of the comment thread that line `index` announces; `index` where there is none. A thread
 * shows at least two marks, the first of them within a comment's length; it ends with its last mark.
 */
export function endOfThread(page: Page, index: number): number {
  const lead = page.lines[index];
  if (lead === undefined || proseBefore(lead, page) === 0) {
    if (index > 3 || lead === undefined) return index;
  }
  let last = index;
  let marks = 0;
  let replies = 0;
  for (let i = index + 1; i < page.lines.length && i < index + MAX_LINES; i += 1) {
    if (i - last > MAX_GAP) break;
    const mark = markAt(page, i);
    if (mark === NEITHER) continue;
    marks += 1;
    if (mark === ANSWER) replies += 1;
    last = i;
  }
  return marks >= 2 && replies >= 1 ? last : index;
}
