import { beginApart, keyOf, packedKey } from "../prefilter/key.ts";
import type { Line, Page } from "../rule.ts";
import { isProse } from "./prose.ts";
import { plain } from "./word-endings.ts";

const SEPARATED = /^(.{8,200}?) (?:[-|·•:»]|\||::) ([^|]{2,60})$/u;
const BY_AUTHOR = /^,? (?:by|von|par|por|di|door) \p{Lu}[^.!?]{2,60}$/u;
const CUT = /(?:\.\.\.|…|\[\.\.\.\]|\[…\])$/u;

/** How a line repeats the headline. */
export type Repeat = "whole" | "with-site" | "with-author" | "cut";

/**
 * Whether a line is the headline again: word for word, with the site's name behind it, or cut short with dots.
 * A line that merely shares words with it is not.
 */
export function repeats(line: Line, page: Page): Repeat | undefined {
  const { title } = page;
  const { text } = line;
  if (title.length < 6 || text.length < 6 || text.length > title.length + 70) return undefined;
  // In a text nothing but the whole title is looked for, and most lines begin with another letter.
  const parts = page.format === "text" ? NONE : partsOf(title);
  if (beginApart(text, title) && parts.every((part) => beginApart(text, part))) return undefined;
  if (latest?.line !== line || latest.page !== page) latest = { line, page, how: repeatOf(line, page) };
  return latest.how;
}

/** What was asked last: several rules ask about the same line, one after the other. */
let latest: { readonly line: Line; readonly page: Page; readonly how: Repeat | undefined } | undefined;

const NONE: readonly string[] = [];

function repeatOf(line: Line, page: Page): Repeat | undefined {
  const { title } = page;
  const found = repeatsTitle(line, title);
  if (found !== undefined || page.format !== "html") return found;
  for (const part of partsOf(title)) {
    const inPart = repeatsTitle(line, part);
    if (inPart !== undefined) return inPart;
  }
  return undefined;
}

const SITE_AND_TITLE = /^(.{3,120}?)(?:: | [-|"·•] )(.{3,160})$/u;
const PART_WORDS = 4;

/** What lines are compared with. */
interface Headline {
  readonly title: string;
  /** `packedKey` of the title. */
  readonly key: number;
  /** The title as `plain` puts it. */
  readonly wanted: string;
}

/** The last few titles that were asked for: every line of a page is compared with the same ones. */
const recent: Headline[] = [];
const MAX_RECENT = 4;

function known(title: string): Headline {
  let headline = recent.find((each) => each.title === title);
  if (headline === undefined) {
    headline = { title, key: packedKey(title), wanted: plain(title) };
    recent.unshift(headline);
    recent.length = Math.min(recent.length, MAX_RECENT);
  }
  return headline;
}

/** The parts of the title that was asked for last. */
let cut: { readonly title: string; readonly parts: readonly string[] } = { title: "", parts: [] };

/** The head of a page names the site too: "Harbour Daily: Rates rise again". Parts of fewer words say too little. */
function partsOf(title: string): readonly string[] {
  if (cut.title !== title) {
    const [, site = "", rest = ""] = SITE_AND_TITLE.exec(title) ?? [];
    cut = { title, parts: [site, rest].filter((part) => part.split(" ").length >= PART_WORDS) };
  }
  return cut.parts;
}

function repeatsTitle(line: Line, title: string): Repeat | undefined {
  const { text } = line;
  if (beginApart(text, title)) return undefined;
  const { key, wanted } = known(title);
  const own = packedKey(text);
  if (wanted === "" || (own >= 0 && key >= 0 ? own !== key : keyOf(text) !== keyOf(title))) return undefined;
  const found = plain(text);
  if (found === wanted) return "whole";
  if (CUT.test(text) && line.words >= 4 && found.length >= 20 && wanted.startsWith(found)) return "cut";
  const behind = text.slice(title.length);
  if (BY_AUTHOR.test(behind) && text.toLowerCase().startsWith(title.toLowerCase())) return "with-author";
  const parts = SEPARATED.exec(text);
  const site = parts !== null && plain(parts[1] ?? "") === wanted && (parts[2]?.split(" ").length ?? 9) <= 5;
  return site ? "with-site" : undefined;
}

/** Whether the line can be a title in a list of links: several words, no sentence, no label. */
export function isTitle(line: Line): boolean {
  if (isProse(line) && !CUT.test(line.text)) return false;
  if (line.text.length > 200) return false;
  if (/[:;,]$/u.test(line.text)) return false;
  if (/[^.]\.["')]*$/u.test(line.text)) return false;
  return line.words >= 4 || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{8}/u.test(line.text);
}
