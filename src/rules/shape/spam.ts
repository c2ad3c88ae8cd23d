import type { Line, Match, Page } from "../rule.ts";
import { wholeLine } from "../rule.ts";
import type { SpamTrade } from "../vocabulary/spam.ts";
import { bare } from "./phrases.ts";
import { isProse } from "./prose.ts";

/** Anchor texts are no longer than this. */
const LONGEST = 60;
const MOST_WORDS = 9;
/** Paragraphs on the subject from which on the text is about it, and such a line may be its heading. */
const ABOUT = 2;

/**
 * An anchor text of link spam: short, alone on its line, no sentence, in the words of a trade that the document is
 * not about. Where title or text speak of the trade too, the line may belong there and is only a cue.
 */
export function spamAnchor(line: Line, page: Page, trade: SpamTrade): Match | undefined {
  const { text } = line;
  if (text.length > LONGEST || line.words < 1 || line.words > MOST_WORDS || /[.?!:;]$/u.test(text))
    return undefined;
  if (!trade.anchor.test(bare(text))) return undefined;
  return wholeLine(line, isAbout(page, line, trade) ? 0.55 : line.words === 1 ? 0.85 : 0.95);
}

function isAbout(page: Page, line: Line, trade: SpamTrade): boolean {
  if (trade.core.test(page.title)) return true;
  let paragraphs = 0;
  for (const other of page.lines) {
    if (other === line || !isProse(other) || !trade.core.test(other.text)) continue;
    paragraphs += 1;
    if (paragraphs >= ABOUT) return true;
  }
  return paragraphs === page.lines.length - 1 && paragraphs > 0;
}
