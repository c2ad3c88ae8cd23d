import { type CruftRule, wholeLine } from "../rule.ts";
import { inTail } from "../shape/prose.ts";

const NOTHING = /^[^\p{L}\p{N}]{1,12}$/u;
/** Signs that divide a text into parts, or stand for left-out words. */
const DIVIDER = /^(?:[\s*·•~=_#.…\-—–⁂◆◇■□●○❖§◊]{1,12}|\[?(?:\.{3}|…)\]?|["'“”]+|[-+]+|[❧☙✦✧★☆]{1,3})$/u;
const RESIDUE =
  /^(?:[\s|/\\×✕✖❌▼▲►◄▸▾▶◀›‹»«<>+→←↑↓⌄⌃☰≡⋮⋯🔗🔍✓✔▢,;:()[\]{}$€£\u200b-\u200f\u2060\ufeff]|\ufe0f){1,8}$/u;
const END = /^(?:# ?# ?#|-? ?30 ?-)$/u;

/** A line of signs without a word: separators, arrows, crosses, zero-width characters. */
export const widgetSymbols: CruftRule = {
  id: "widget/symbols",
  reason: "line of signs without a word",
  maxLength: 14,
  find(line, page) {
    // As it stands in the source: folding makes quotation marks of angle quotes.
    const text = line.segment.text.trim();
    if (END.test(text)) return wholeLine(line, inTail(line, page) ? 0.93 : 0.6);
    if (line.words > 0 || !NOTHING.test(text) || (DIVIDER.test(text) && text !== "•" && text !== "·"))
      return undefined;
    return wholeLine(line, RESIDUE.test(text) ? 0.93 : 0.8);
  },
  hits: ["⟦|⟧\n⟦×⟧\n⟦/⟧", "The bank declined to comment.\n⟦»⟧", "⟦🔗⟧\n⟦▼⟧"],
  misses: ["* * *", "---", "…", "x | y"],
};
