import type { Format } from "../document/document.ts";
import type { StatedFacts } from "../document/facts.ts";
import { kindOf } from "../document/kinds.ts";
import type { Label } from "../document/label.ts";
import { sourceSpan } from "../document/segment.ts";
import type { Span } from "../document/span.ts";
import { Dispatcher } from "../rules/index.ts";
import type { CruftRule, Line, Match, Page } from "../rules/rule.ts";

/** Rule sets are prepared once: a set is used for all documents of a run. */
const prepared: Readonly<Record<Format, WeakMap<readonly CruftRule[], Dispatcher>>> = {
  html: new WeakMap(),
  text: new WeakMap(),
};

function candidatesOf(rules: readonly CruftRule[], format: Format): Dispatcher {
  const known = prepared[format].get(rules);
  if (known !== undefined) return known;
  const asked =
    format === "html" ? rules : rules.filter(({ pagesOnly, within }) => pagesOnly !== true && !within);
  const made = new Dispatcher(asked);
  prepared[format].set(rules, made);
  return made;
}

/** What the rules say of a document. */
export interface RuleFindings {
  readonly labels: readonly Label[];
  /** Facts that matched cruft states, in document order. */
  readonly stated: readonly { readonly facts: StatedFacts; readonly from: string }[];
}

/** How far the last unit of a rule reached, and how sure the rule was of it. */
interface Reach {
  readonly through: number;
  readonly score: number;
}

/**
 * Runs the rules over the lines. The only maker of rule labels. With `near`, lines for which it holds 0 are shown
 * only to the rules that ask for every line.
 */
export function ruleLabels(page: Page, rules: readonly CruftRule[], near?: Uint8Array): RuleFindings {
  const labels: Label[] = [];
  const stated: { facts: StatedFacts; from: string }[] = [];
  const candidates = candidatesOf(rules, page.format);
  const reached = new Map<CruftRule, Reach>();
  const ask = (rule: CruftRule, line: Line): void => {
    const match = rule.find(line, page);
    if (match === undefined) return;
    const through = Math.max(line.index, match.through ?? line.index);
    const reach = reached.get(rule);
    // In a thread of 500 comments every one finds the rest: a line that the unit holds already is not labelled again.
    const covered = reach !== undefined && reach.score >= match.score ? reach.through : -1;
    addLabels(labels, { rule, match, line, page, covered });
    if (through > covered) reached.set(rule, { through, score: match.score });
    if (match.facts !== undefined)
      stated.push({ facts: unfolded(match.facts, line), from: `rule:${rule.id}` });
  };
  for (const line of page.lines) candidates.each(line, near !== undefined && near[line.index] === 0, ask);
  return { labels, stated };
}

/** A match of a rule, and the last line that an earlier one of its matches holds already. */
interface Found {
  readonly rule: CruftRule;
  readonly match: Match;
  readonly line: Line;
  readonly page: Page;
  readonly covered: number;
}

/** Adds a label for the matched line, and one for each whole line that belongs to the same unit, behind line `covered`. */
function addLabels(labels: Label[], { rule, match, line, page, covered }: Found): void {
  const { id, reason } = rule;
  const { score, start, end } = match;
  const kind = kindOf(id);
  const add = (span: Span): void => {
    labels.push({ span, kind, rule: id, by: "rule", score, reason });
  };
  if (line.index > covered && end > start) add(sourceSpan(line.segment, start, end));
  for (let i = Math.max(line.index, covered) + 1; i <= (match.through ?? line.index); i += 1) {
    const member = page.lines[i];
    if (member !== undefined) add(member.segment.span);
  }
}

/** Rules see quotes and dashes in one form; facts keep the form of the text. */
function unfolded(facts: StatedFacts, line: Line): StatedFacts {
  const { text, segment } = line;
  if (text === segment.text) return facts;
  const original = (value: string): string => {
    const at = text.indexOf(value);
    return at < 0 ? value : segment.text.slice(at, at + value.length);
  };
  return {
    ...facts,
    ...(facts.title === undefined ? {} : { title: original(facts.title) }),
    ...(facts.site === undefined ? {} : { site: original(facts.site) }),
    ...(facts.authors === undefined ? {} : { authors: facts.authors.map(original) }),
  };
}
