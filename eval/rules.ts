import { parseArgs } from "node:util";
import { type CruftRule, Dispatcher, RULES } from "../src/rules/index.ts";
import {
  type LabelledText,
  pageOfLines,
  partInGold,
  readLabelled,
  standsInGold,
} from "./rules/labelled-text.ts";

interface Hit {
  readonly document: string;
  readonly line: number;
  readonly text: string;
  readonly score: number;
  /** The line stands in the gold text and is not the headline, which every body is scored without. */
  readonly wrong: boolean;
  /** Only a part of the line was matched. */
  readonly partly: boolean;
  /** Taken along as part of a unit. */
  readonly along: boolean;
}

interface Tally {
  readonly rule: CruftRule;
  readonly hits: Hit[];
}

const SURE = 0.9;
const USAGE = "rules [--data FILE] [--show RULE] [--errors] [--sample N] [--rest N] [--titles DIR]";

/**
 * Measures every rule alone on labelled lines: hits, hits on lines of the gold text, precision; then how much of
 * the cruft the sure rules cover together. `--show RULE` prints hits, `--errors` all wrong ones, `--rest N` the
 * most frequent short lines of cruft that no sure rule covers. `--titles DIR` states each document's title as its
 * gold file in DIR gives it; without, it is guessed from the lines.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: "string", default: "../shared/data/text-dev.jsonl" },
      show: { type: "string" },
      errors: { type: "boolean", default: false },
      sample: { type: "string", default: "40" },
      rest: { type: "string" },
      titles: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return print(USAGE);
  const texts = readLabelled(values.data, values.titles);
  const tallies = new Map<string, Tally>(RULES.map((rule) => [rule.id, { rule, hits: [] }]));
  const rest = new Map<string, number>();
  const coverage = { cruft: 0, covered: 0, content: 0, lost: 0, units: 0, coveredUnits: 0 };
  for (const text of texts) measure(text, tallies, rest, coverage);
  const shown = values.show;
  if (shown !== undefined) return showRule(tallies.get(shown), Number(values.sample));
  if (values.errors) return showErrors(tallies);
  if (values.rest !== undefined) return showRest(rest, Number(values.rest));
  table(tallies);
  print(
    `\n${texts.length} documents; sure rules cover ${coverage.covered} of ${coverage.cruft} cruft lines ` +
      `(${percent(coverage.covered, coverage.cruft)}; ${percent(coverage.coveredUnits, coverage.units)} of its characters) ` +
      `and hit ${coverage.lost} of ${coverage.content} content lines (${percent(coverage.lost, coverage.content)})`,
  );
}

interface Coverage {
  cruft: number;
  covered: number;
  content: number;
  lost: number;
  units: number;
  coveredUnits: number;
}

const candidates = new Dispatcher(RULES);

function measure(
  text: LabelledText,
  tallies: Map<string, Tally>,
  rest: Map<string, number>,
  sum: Coverage,
): void {
  const page = pageOfLines(text);
  const sure = new Set<number>();
  for (const line of page.lines) {
    for (const rule of candidates.of(line)) {
      const match = rule.find(line, page);
      if (match === undefined) continue;
      const partly = match.start > 0 || match.end < line.text.length;
      for (let i = line.index; i <= (match.through ?? line.index); i += 1) {
        if (match.score >= SURE && !(partly && i === line.index)) sure.add(i);
        const full = text.lines[i]?.trim() ?? "";
        tallies.get(rule.id)?.hits.push({
          document: text.id,
          line: i,
          text: partly && i === line.index ? full.slice(match.start, match.end) : full,
          score: match.score,
          wrong:
            partly && i === line.index
              ? partInGold(full, match.start, match.end, text)
              : standsInGold(i, text),
          partly: partly && i === line.index,
          along: i !== line.index,
        });
      }
    }
  }
  text.lines.forEach((raw, i) => {
    const gone = sure.has(i);
    if (text.keep[i] === 1) {
      sum.content += 1;
      if (gone && standsInGold(i, text)) sum.lost += 1;
      return;
    }
    sum.cruft += 1;
    sum.units += raw.length;
    if (gone) {
      sum.covered += 1;
      sum.coveredUnits += raw.length;
    } else if (raw.length < 80) {
      const key = raw.trim().toLowerCase();
      rest.set(key, (rest.get(key) ?? 0) + 1);
    }
  });
}

function table(tallies: Map<string, Tally>): void {
  print("rule                                      hits  along  wrong  sure hits  sure wrong  precision");
  const rows = [...tallies.values()].map(({ rule, hits }) => {
    const sure = hits.filter((hit) => hit.score >= SURE);
    return {
      rule,
      hits,
      sure,
      wrong: hits.filter((hit) => hit.wrong),
      sureWrong: sure.filter((hit) => hit.wrong),
    };
  });
  rows.sort((a, b) => b.sureWrong.length - a.sureWrong.length || b.hits.length - a.hits.length);
  for (const { rule, hits, sure, wrong, sureWrong } of rows) {
    const along = hits.filter((hit) => hit.along).length;
    const cells = [
      rule.id.padEnd(40),
      pad(hits.length, 6),
      pad(along, 7),
      pad(wrong.length, 7),
      pad(sure.length, 11),
      pad(sureWrong.length, 12),
      hits.length === 0 ? "         -" : percent(hits.length - wrong.length, hits.length).padStart(10),
    ];
    print(cells.join(""));
  }
}

function showRule(tally: Tally | undefined, sample: number): void {
  if (tally === undefined) {
    print("no such rule");
    return;
  }
  const step = Math.max(1, Math.floor(tally.hits.length / sample));
  for (let i = 0; i < tally.hits.length; i += step) showHit(tally.hits[i]);
  print("--- wrong");
  for (const hit of tally.hits.filter((each) => each.wrong).slice(0, sample)) showHit(hit);
}

function showErrors(tallies: Map<string, Tally>): void {
  for (const { rule, hits } of tallies.values()) {
    const wrong = hits.filter((hit) => hit.wrong && hit.score >= SURE);
    if (wrong.length > 0) print(`\n${rule.id} (${wrong.length} of ${hits.length})`);
    for (const hit of wrong) showHit(hit);
  }
}

function showHit(hit: Hit | undefined): void {
  if (hit === undefined) return;
  const mark = `${hit.wrong ? "!" : " "}${hit.along ? "+" : " "}${hit.partly ? "~" : " "}`;
  print(`${mark} ${hit.document}:${hit.line} ${hit.score.toFixed(2)} ${hit.text.slice(0, 160)}`);
}

function showRest(rest: Map<string, number>, count: number): void {
  const rows = [...rest].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  for (const [text, times] of rows.slice(0, count)) print(`${pad(times, 5)}  ${text}`);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "-" : `${((100 * part) / whole).toFixed(2)} %`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
