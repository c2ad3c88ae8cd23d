import { type CruftRule, wholeLine } from "../rule.ts";
import { isDate } from "../shape/dates.ts";
import { inTail, isLate } from "../shape/prose.ts";

const SAYS =
  /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._'-]{1,44} (?:says|said|sagt|meint|schreibt|dit|a dit|dice|ha detto|disse|diz|говорит|пишет|zegt|schreef|pisze|skriver)(?: on ((?:[\p{L}\p{N}]).{5,40}?))? ?[:：]$/iu;
const PRONOUN =
  /^(?:she|he|they|we|it|one|who|what|the|a|as|sie|er|man|il|elle|on|ce|él|ella|lei|lui|он|она|hij|zij) /iu;
const AT =
  /^((?:\p{L}{3,9},? )?(?:\p{L}{3,10}\.? \d{1,2},? \d{4}|\d{1,2}\.? \p{L}{3,10}\.? \d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})),? (?:at|um|à|a las|alle|в|às|om|o) \d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?(?: ?uhr)?[\s-]*(?:#|reply|permalink|\(edit\)|antworten|répondre|responder)?$/iu;
const DIGIT = /\d/u;
const GLUED =
  /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._'-]{1,40}?(?:\p{L}{3,9} \d{1,2}, (?:19|20)\d\d|\d{1,2} \p{L}{3,9} (?:19|20)\d\d)(?: at| um| à|,)? ?\d{1,2}:\d{2}(?: ?[AP]M)?$/iu;

/** Head of a comment: "NAME says:" and the time under it. */
export const commentsSays: CruftRule = {
  id: "comments/says",
  reason: "head of a reader's comment",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "nl", "pl"],
  maxLength: 110,
  requiredSigns: ":é",
  find(line, page) {
    const { text } = line;
    if (line.words < 2 || line.words > 16) return undefined;
    if (!text.endsWith(":") && !text.endsWith("：")) {
      if (!text.includes(":") || !DIGIT.test(text)) return undefined;
      if (GLUED.test(text) && !isDate(text)) return wholeLine(line, 0.93);
      const stamp = AT.exec(text);
      if (stamp === null || !isDate(stamp[1] ?? "")) return undefined;
      return wholeLine(line, isLate(line, page) ? 0.93 : 0.85);
    }
    const says = SAYS.exec(text);
    if (says === null || PRONOUN.test(text)) return undefined;
    if (says[1] !== undefined) return wholeLine(line, 0.94);
    const next = page.lines[line.index + 1]?.text ?? "";
    const dated = AT.test(next) || isDate(next);
    return dated
      ? { ...wholeLine(line, 0.95), through: line.index + 1 }
      : wholeLine(line, inTail(line, page) ? 0.8 : 0.6);
  },
  hits: [
    "The bank declined to comment.\n⟦Jo Park says:⟧\n⟦March 3, 2020 at 10:42 am⟧\nI took that ferry.",
    "⟦Max sagt:⟧\n⟦3. Mai 2021 um 10:42 Uhr⟧\n⟦Ana Cruz says on March 4, 2020:⟧",
    "⟦JamesApril 27, 2009 at 8:59 AM⟧\n⟦Luc dit :⟧\n⟦14 juillet 2018 à 10:42⟧",
  ],
  misses: [
    "The mayor said on Monday: the bridge stays.",
    "She says:\nThe bridge will stay where it is, and so shall I.",
    "What the law says",
  ],
};
