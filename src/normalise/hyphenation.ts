import type { Run, Segment } from "../document/segment.ts";
import { NEED } from "./needed-repairs.ts";
import type { Patch } from "./patch.ts";
import type { Stage, StageContext } from "./stage.ts";

const BREAK = /(?<=\p{Ll}{2})[-\u00ad\u2010] (?=\p{Ll}{2})/gu;
/** The parts of a word before and behind the break. */
const LEFT_PART = /(?<![\p{L}\p{N}\p{M}\u00ad\u2010-])\p{L}+$/u;
/** A word that had a hyphen before the break has one at the break: "state-of-the-". */
const COMPOUND_LEFT = /\p{L}[-\u2010]\p{L}+$/u;
const RIGHT_PART = /^\p{Ll}+(?![\p{L}\p{M}])/u;
/** Units on each side of a break that are looked at: no part of a word is longer. */
const REACH = 40;
const VOWEL = /[aeiouyæøœáàâãäåéèêëíìîïóòôõöőúùûüűýıаеёиоуыэюяіїєαεηιουωάέήίόύώ]/iu;

/** Units of the document in which a word is looked up: every break costs a search. */
const SEARCHED = 100_000;

/** "pre- and post-war": words behind a hyphen that belongs to the word further on. */
const CONJUNCTIONS: ReadonlySet<string> = new Set(
  "and or to nor but und oder bzw sowie bis et ou ni en of tot och eller og och oder ja tai sekä és vagy i a lub oraz albo nebo či ali ili и или та або y o u e ed ed od".split(
    " ",
  ),
);

/** First and last parts of English compounds that are written with a hyphen often enough to keep it. */
const COMPOUND_FIRST: ReadonlySet<string> = new Set(
  "well ill self half full part high low long short old new large small wide deep far near one two three four five six seven eight nine ten first second third all ever much cross free open single double multi non anti pro ex vice mid post pre co so state world year award record right left".split(
    " ",
  ),
);
const COMPOUND_LAST: ReadonlySet<string> = new Set(
  "based known old like free term time year wide made born led run owned level scale size speed quality style class party to up off out in down being called related looking winning making thirds quarters".split(
    " ",
  ),
);

/**
 * Words that were divided at the end of a line. Works on the text as read, since only the segment's runs tell a
 * line end from a space; so it runs before every other stage.
 */
export const hyphenation: Stage = {
  need: NEED.hyphen,
  inCode: false,
  find(text: string, { segment, options }: StageContext): Patch[] {
    if (text !== segment.text || (options.source === undefined && segment.runs.length === 1)) return [];
    const patches: Patch[] = [];
    for (const { index: hyphen } of text.matchAll(BREAK)) {
      if (!isLineEnd(segment, hyphen + 1, options.source)) continue;
      const before = text.slice(Math.max(0, hyphen - REACH), hyphen);
      const right = RIGHT_PART.exec(text.slice(hyphen + 2, hyphen + 2 + REACH))?.[0];
      if (right === undefined || CONJUNCTIONS.has(right)) continue;
      const left = LEFT_PART.exec(before)?.[0];
      const link =
        left === undefined
          ? compoundLink(before)
          : joint(left, right, (options.source ?? text).slice(0, SEARCHED));
      if (link === undefined) continue;
      patches.push({ from: hyphen, to: hyphen + 2, text: link, rule: "hyphenation/line-break" });
    }
    return patches;
  },
};

/** Whether the space at `at` was a line end. In plain text a space in a run of its own was nothing else. */
function isLineEnd(segment: Segment, at: number, source: string | undefined): boolean {
  const run = segment.runs.find((candidate) => candidate.at <= at && at < candidate.at + candidate.size);
  if (run === undefined) return false;
  if (source !== undefined) return /[\n\r]/.test(source.slice(...sourceRange(run, at)));
  return segment.element === undefined && run.at === at && run.size === 1;
}

function sourceRange(run: Run, at: number): [number, number] {
  if (run.size !== run.width) return [run.from, run.from + run.width];
  return [run.from + at - run.at, run.from + at - run.at + 1];
}

/**
 * What stands between the two halves: "" in a divided word, "-" in a compound, undefined where neither is sure.
 * The document itself is the best dictionary; without a trace in it, known parts of compounds decide.
 */
function joint(left: string, right: string, source: string): "" | "-" | undefined {
  if (hasWord(source, left + right)) return "";
  if (hasWord(source, `${left}-${right}`)) return "-";
  if (COMPOUND_FIRST.has(left.toLowerCase()) || COMPOUND_LAST.has(right)) return "-";
  return VOWEL.test(left) && VOWEL.test(right) ? "" : undefined;
}

function compoundLink(before: string): "-" | undefined {
  return COMPOUND_LEFT.test(before) ? "-" : undefined;
}

const WORD_UNIT = /[\p{L}\p{M}\p{N}]/u;

function hasWord(source: string, word: string): boolean {
  for (let at = source.indexOf(word); at >= 0; at = source.indexOf(word, at + 1)) {
    const before = source.charAt(at - 1);
    const after = source.charAt(at + word.length);
    if (!WORD_UNIT.test(before) && !WORD_UNIT.test(after)) return true;
  }
  return false;
}
