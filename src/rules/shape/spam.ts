import type { Line, Match, Page } from "../rule.ts";
import { wholeLine } from "../rule.ts";
import type { SpamTrade } from "../vocabulary/spam.ts";
import { bare } from "./phrases.ts";
import { isProse } from "./prose.ts";

/** Anchor texts are no longer than this. */
const MAX_ANCHOR_LENGTH = 60;
const MAX_WORDS = 9;
const BAIT =
  /^[^\p{L}]*\p{Ll}(?!.*\p{Lu})|bonus(?:es)? no deposit|no deposit bonus|for real money|free spins|buy .{3,30} online|cheap .{3,30} online|click here/u;
/** Paragraphs on the subject from which on the text is about it, and such a line may be its heading. */
const ABOUT = 2;

/**
 * An anchor text of link spam: short, alone on its line, no sentence, in the words of a trade that the document is
 * not about. Where title or text speak of the trade too, the line may belong there and is only a cue.
 */
export function spamAnchor(line: Line, page: Page, trade: SpamTrade): Match | undefined {
  const { text } = line;
  if (text.length > MAX_ANCHOR_LENGTH || line.words < 1 || line.words > MAX_WORDS || /[.?!:;]$/u.test(text))
    return undefined;
  if (!trade.anchor.test(bare(text))) return undefined;
  if (!isAbout(page, line, trade)) return wholeLine(line, line.words === 1 ? 0.85 : 0.95);
  // Headings begin with a capital, bait is written as people search for it.
  return wholeLine(line, BAIT.test(text) && line.words >= 3 ? 0.93 : 0.55);
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
