import type { QualityFacts } from "../quality.ts";

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
const ELLIPSIS_END = /(?:…|\.{3})$/u;
/** Terminal marks of Latin, Greek, Arabic, Indic, Ethiopic, Armenian and East Asian writing, with a closing quote or bracket. */
const TERMINAL = /[.!?…。！？｡؟۔।॥።։]["'”’»)\]」』]?$/u;
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

/** What counting lines and paragraphs gives; `words` is the number of words of the whole text. */
export function lineFacts(text: string, words: number): LineFacts {
  const { lines, paragraphs, breaks } = split(text);
  const lower = text.toLowerCase();
  const count = (pattern: RegExp): number =>
    lines.reduce((sum, line) => (pattern.test(line) ? sum + 1 : sum), 0);
  const share = (number: number): number => (lines.length === 0 ? 0 : number / lines.length);
  const duplicateLines = duplicates(lines);
  const duplicateParagraphs = duplicates(paragraphs);
  return {
    lines: lines.length,
    bullet_line_share: share(count(BULLET)),
    ellipsis_line_share: share(lines.filter((line) => ELLIPSIS_END.test(line.slice(-3))).length),
    punctuated_line_share: share(lines.filter((line) => TERMINAL.test(line.slice(-2))).length),
    short_line_share: share(lines.filter((line) => line.length <= SHORT).length),
    new_line_ratio: words === 0 ? 0 : breaks / words,
    sentences: words === 0 ? 0 : Math.max(1, text.match(SENTENCE_END)?.length ?? 0),
    lines_under_five_words: lines.filter((line) => !FIVE_WORDS.test(line)).length,
    curly_brackets: text.match(CURLY)?.length ?? 0,
    lorem_ipsum: lower.split(LOREM).length - 1,
    // Hardly any text mentions them: one quick look at the whole before each line is looked at.
    javascript_lines: lower.includes("javascript") ? count(JAVASCRIPT) : 0,
    policy_lines: POLICY_WORDS.some((word) => lower.includes(word)) ? count(POLICY) : 0,
    duplicate_line_share: duplicateLines.share,
    duplicate_line_character_share: duplicateLines.characterShare,
    duplicate_paragraph_share: duplicateParagraphs.share,
    duplicate_paragraph_character_share: duplicateParagraphs.characterShare,
  };
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
