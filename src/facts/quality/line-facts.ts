import type { QualityFacts } from "./statistics.ts";

type LineFacts = Pick<
  QualityFacts,
  | "lines"
  | "bullet_line_share"
  | "ellipsis_line_share"
  | "punctuated_line_share"
  | "short_line_share"
  | "new_line_ratio"
  | "sentences"
  | "lines_under_five_words"
  | "curly_brackets"
  | "lorem_ipsum"
  | "javascript_lines"
  | "policy_lines"
  | "duplicate_line_share"
  | "duplicate_line_character_share"
  | "duplicate_paragraph_share"
  | "duplicate_paragraph_character_share"
>;

const BULLET = /^(?:[•‣◦▪▸►●○■*·–-])\s/u;
/** Terminal marks of Latin, Greek, Arabic, Indic, Ethiopic, Armenian and East Asian writing. */
const TERMINAL = ".!?…。！？｡؟۔।॥።։";
/** One of these may stand behind them. */
const CLOSING = "\"'”’»)]」』";
const SENTENCE_END = /[.!?…؟۔।።։](?<![.!?…؟۔।።։]{2})[.!?…؟۔।።։]*["'”’»)\]]*(?=\s|$)|[。！？｡]+[」』”’]*/gu;
const CURLY = /[{}]/g;
const LOREM = "lorem ipsum";
const JAVASCRIPT = /javascript/i;
const POLICY = /terms of use|privacy policy|cookie policy|uses cookies|use of cookies|use cookies/i;
/** One of these stands in whatever `POLICY` matches. */
const POLICY_WORDS = ["cookie", "privacy policy", "terms of use"];

/** FineWeb's bound of a short line, in characters. */
const SHORT = 30;
/** C4 keeps lines of at least five words. */
const FIVE_WORDS = /^(?:\S+\s+){4}\S/;

/** What counting lines and paragraphs gives; `lower` is the text in lower case, `words` its number of words. */
export function lineFacts(text: string, lower: string, words: number): LineFacts {
  const { lines, paragraphs, breaks } = split(text);
  const count = (pattern: RegExp): number =>
    lines.reduce((sum, line) => (pattern.test(line) ? sum + 1 : sum), 0);
  const share = (number: number): number => (lines.length === 0 ? 0 : number / lines.length);
  const duplicateLines = duplicates(lines);
  let bullets = 0;
  let ellipses = 0;
  let punctuated = 0;
  let short = 0;
  let underFive = 0;
  for (const line of lines) {
    if (BULLET.test(line)) bullets += 1;
    if (line.endsWith("…") || line.endsWith("...")) ellipses += 1;
    if (isPunctuated(line)) punctuated += 1;
    if (line.length <= SHORT) short += 1;
    if (!FIVE_WORDS.test(line)) underFive += 1;
  }
  // Most texts put a blank line between each two lines: then the paragraphs are the lines.
  const duplicateParagraphs = paragraphs.length === lines.length ? duplicateLines : duplicates(paragraphs);
  return {
    lines: lines.length,
    bullet_line_share: share(bullets),
    ellipsis_line_share: share(ellipses),
    punctuated_line_share: share(punctuated),
    short_line_share: share(short),
    new_line_ratio: words === 0 ? 0 : breaks / words,
    sentences: words === 0 ? 0 : Math.max(1, text.match(SENTENCE_END)?.length ?? 0),
    lines_under_five_words: underFive,
    // Hardly any text holds what follows: one quick look at the whole before it is looked at closely.
    curly_brackets: text.includes("{") || text.includes("}") ? (text.match(CURLY)?.length ?? 0) : 0,
    lorem_ipsum: lower.includes(LOREM) ? lower.split(LOREM).length - 1 : 0,
    javascript_lines: lower.includes("javascript") ? count(JAVASCRIPT) : 0,
    policy_lines: POLICY_WORDS.some((word) => lower.includes(word)) ? count(POLICY) : 0,
    duplicate_line_share: duplicateLines.share,
    duplicate_line_character_share: duplicateLines.characterShare,
    duplicate_paragraph_share: duplicateParagraphs.share,
    duplicate_paragraph_character_share: duplicateParagraphs.characterShare,
  };
}

/** Whether a line ends in a terminal mark, with a closing quote or bracket behind it or not. */
function isPunctuated(line: string): boolean {
  const last = line.charAt(line.length - 1);
  if (TERMINAL.includes(last)) return true;
  return line.length > 1 && CLOSING.includes(last) && TERMINAL.includes(line.charAt(line.length - 2));
}

/** Lines, trimmed and not blank; paragraphs, the parts between blank lines; and the number of line breaks. */
function split(text: string): { lines: string[]; paragraphs: string[]; breaks: number } {
  const all = text.split("\n");
  const lines: string[] = [];
  const paragraphs: string[] = [];
  let open = "";
  for (const each of all) {
    const line = each.trim();
    if (line === "") {
      if (open !== "") paragraphs.push(open);
      open = "";
    } else {
      lines.push(line);
      open = open === "" ? line : `${open}\n${line}`;
    }
  }
  if (open !== "") paragraphs.push(open);
  return { lines, paragraphs, breaks: all.length - 1 };
}

/** How much of a list repeats an earlier member: by number and by characters. */
function duplicates(parts: readonly string[]): { share: number; characterShare: number } {
  const seen = new Set<string>();
  let repeats = 0;
  let characters = 0;
  let all = 0;
  for (const part of parts) {
    all += part.length;
    if (seen.has(part)) {
      repeats += 1;
      characters += part.length;
    } else seen.add(part);
  }
  return {
    share: parts.length === 0 ? 0 : repeats / parts.length,
    characterShare: all === 0 ? 0 : characters / all,
  };
}
