import type { Document } from "../document/document.ts";
import type { Line } from "../rules/rule.ts";
import { fold } from "./fold.ts";

/** Lines from the top among which a flattened article's headline is looked for. */
const TOP = 12;
/** Lines that may stand between a headline on the first line and the first paragraph: date, author, category. */
const MOST_BETWEEN = 6;
/** Longest headline, in words. */
const MOST_WORDS = 30;
/** Words from which a line is the first paragraph rather than one of the lines above it. */
const PARAGRAPH = 20;
const SENTENCE_END = /[.;:,…]["')\]]*$/u;
const FOOTER =
  /(?:^|[.!?…"')\]] )the post (.{3,300}?) (?:appeared first|first appeared|was first published) (?:on|at|in) /iu;
/** What stands above headlines without being one: authors, dates, prices, counters, menus. */
const NO_HEADLINE =
  /^(?:(?:written |posted |published )?by |von |par |por |di |автор|作者|share|skip to|home\b|menu\b|search|subscribe|sign in|log in|published|posted|updated|[$€£]\d|\W*\d+[\d\W]*(?:min|views|comments|$))|\|.*\||^[\d\W]*$/iu;

/**
 * Best knowledge of the headline before any rule has run: what the input states, what the page's head says,
 * and in flattened text the line that a feed footer quotes, that stands twice above the first paragraph, or that
 * leads the article. A line that stands at the top and once more below may be an entry of a table of contents.
 */
export function headline(document: Document, lines: readonly Line[]): string {
  const stated = document.stated.title ?? "";
  if (stated.trim() !== "") return squeeze(stated);
  if (document.head !== undefined) return pageHeadline(document.head);
  return lineHeadline(lines);
}

function pageHeadline(head: NonNullable<Document["head"]>): string {
  const heading = head.marked.find((mark) => mark.element.tag === "h1" && mark.text !== "")?.text;
  const social = head.metas.find((meta) => meta.name === "og:title")?.content;
  return squeeze(heading ?? social ?? head.title);
}

function lineHeadline(lines: readonly Line[]): string {
  for (const line of lines.slice(-12)) {
    const quoted = FOOTER.exec(line.text.slice(-700))?.[1];
    if (quoted !== undefined) return squeeze(quoted);
  }
  const paragraph = lines.findIndex((line) => line.words >= PARAGRAPH && !mayBeHeadline(line));
  const head = lines.slice(0, paragraph < 0 ? TOP : Math.min(TOP, paragraph));
  const top = head.filter(mayBeHeadline);
  const found = twice(top) ?? leading(lines, paragraph);
  return squeeze(found?.text ?? "");
}

/** The longest line that stands twice above the first paragraph; menus repeat too, but are shorter. */
function twice(top: readonly Line[]): Line | undefined {
  const seen = new Set<string>();
  let found: Line | undefined;
  for (const line of top) {
    const key = line.text.toLowerCase();
    if (line.words >= 4 && seen.has(key) && line.text.length > (found?.text.length ?? 0)) found = line;
    seen.add(key);
  }
  return found;
}

/** The first line, where it reads like a headline and the first paragraph follows soon. */
function leading(lines: readonly Line[], paragraph: number): Line | undefined {
  const first = lines[0];
  if (first === undefined || !mayBeHeadline(first) || first.words < 3) return undefined;
  return paragraph >= 1 && paragraph <= MOST_BETWEEN + 1 ? first : undefined;
}

function mayBeHeadline(line: Line): boolean {
  return (
    line.words >= 2 &&
    line.words <= MOST_WORDS &&
    !SENTENCE_END.test(line.text) &&
    !NO_HEADLINE.test(line.text)
  );
}

function squeeze(text: string): string {
  return fold(text).replace(/\s+/g, " ").trim();
}
