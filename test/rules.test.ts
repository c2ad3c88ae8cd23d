import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CRUFT_KINDS } from "../src/document/kinds.ts";
import { type CruftRule, Dispatcher, type Example, type Match, RULES } from "../src/rules/index.ts";
import { ANY_SIGN, signBits } from "../src/rules/prefilter/signs.ts";
import { examplePage, linesOf, markedLines } from "./rules/page.ts";

const FOLDER = join(import.meta.dirname, "../src/rules");
/** Milliseconds of processor time that a rule may take for a line of 50 kB: far above linear, far below quadratic. */
const PATIENCE = 250;
/** A pause for the collector or the compiler makes one measurement mean little. */
const ATTEMPTS = 3;
const PADDED = 50_000;

/** What a rule covers in a document: for each line the part that goes, "" where it stays. */
function covered(rule: CruftRule, example: Example): string[] {
  const page = examplePage(example);
  const parts = page.lines.map(() => "");
  const candidates = new Dispatcher([rule]);
  for (const line of page.lines) {
    if (!candidates.of(line).includes(rule)) continue;
    if (rule.pagesOnly === true && page.format !== "html") continue;
    const match = rule.find(line, page);
    if (match === undefined) continue;
    check(match, line.text.length, page.lines.length);
    parts[line.index] = line.segment.text.slice(match.start, match.end);
    for (let i = line.index + 1; i <= (match.through ?? line.index); i += 1) {
      parts[i] = page.lines[i]?.segment.text ?? "";
    }
  }
  return parts;
}

function check(match: Match, length: number, lines: number): void {
  expect(match.start).toBeGreaterThanOrEqual(0);
  expect(match.end).toBeGreaterThan(match.start);
  expect(match.end).toBeLessThanOrEqual(length);
  expect(match.score).toBeGreaterThan(0);
  expect(match.score).toBeLessThanOrEqual(1);
  if (match.through !== undefined) expect(match.through).toBeLessThan(lines);
}

function textOf(example: Example): string {
  return typeof example === "string" ? example : example.text;
}

describe("registry", () => {
  it("is sorted by id, without doubles", () => {
    const ids = RULES.map((rule) => rule.id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it("asks for no sign that lines are not searched for", () => {
    const wrong = RULES.filter(
      ({ requiredSigns: signs }) => signs !== undefined && signBits(signs) === ANY_SIGN,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("lists every file of every kind, under the name of its file", () => {
    const files = CRUFT_KINDS.flatMap((kind) =>
      readdirSync(FOLDER).includes(kind)
        ? readdirSync(join(FOLDER, kind))
            .filter((file) => file !== "index.ts")
            .map((file) => `${kind}/${file.replace(/\.ts$/, "")}`)
        : [],
    );
    expect(RULES.map((rule) => rule.id)).toEqual(files.sort());
  });

  it("has rules for every kind that text shows by itself", () => {
    const kinds = new Set(RULES.map((rule) => rule.id.split("/", 1)[0]));
    expect([...kinds].sort()).toEqual(
      CRUFT_KINDS.filter((kind) => kind !== "template" && kind !== "other").sort(),
    );
  });

  it("has no example twice", () => {
    const seen = new Map<string, string>();
    for (const rule of RULES) {
      for (const example of [...rule.hits, ...rule.misses]) {
        const text = textOf(example);
        expect(seen.get(text), `${rule.id}: ${text}`).toBeUndefined();
        seen.set(text, rule.id);
      }
    }
  });
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
  it("says what it removes, and proves it", () => {
    expect(rule.reason).toMatch(/^\p{L}.{5,80}[^.]$/u);
    expect(rule.hits.length).toBeGreaterThanOrEqual(3);
    expect(rule.misses.length).toBeGreaterThanOrEqual(3);
    for (const lang of rule.langs ?? []) expect(lang).toMatch(/^[a-z]{2}$/);
  });

  it.each(rule.hits.map((hit) => [textOf(hit), hit] as const))(
    "matches exactly what is marked in %j",
    (_text, hit) => {
      const wanted = markedLines(hit);
      expect(wanted.some((part) => part !== "")).toBe(true);
      expect(covered(rule, hit)).toEqual(wanted);
      // The same answer the second time: no state is left in a regular expression.
      expect(covered(rule, hit)).toEqual(wanted);
    },
  );

  it.each(rule.misses.map((miss) => [textOf(miss), miss] as const))("leaves %j alone", (_text, miss) => {
    expect(textOf(miss)).not.toMatch(/[⟦⟧]/);
    expect(covered(rule, miss).filter((part) => part !== "")).toEqual([]);
  });

  it("stays linear on lines of 50 kB", () => {
    for (const example of [...rule.hits, ...rule.misses]) {
      const page = examplePage(example);
      for (const line of page.lines) {
        for (const text of padded(line.text)) {
          const long = { ...line, text, words: Math.max(1, Math.floor(text.length / 6)) };
          const short = { ...long, words: line.words };
          const find = (): void => {
            rule.find(long, page);
            rule.find(short, page);
          };
          expect(withinPatience(find)).toBe(true);
        }
      }
    }
  });
});

function withinPatience(work: () => void): boolean {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1_000 < PATIENCE) return true;
  }
  return false;
}

/** A line made 50 kB long in the ways that make patterns backtrack. */
function padded(text: string): string[] {
  const fill = PADDED - text.length;
  return [
    text + " ".repeat(fill),
    " ".repeat(fill) + text,
    `${text}${" word".repeat(fill / 5)}`,
    `${text}${" Word,".repeat(fill / 6)}`,
    `${text} `.repeat(Math.ceil(PADDED / (text.length + 1))),
    text.repeat(Math.ceil(PADDED / text.length)),
    text + "a".repeat(fill),
    `${text}${" 1".repeat(fill / 2)}`,
  ];
}

describe("linesOf", () => {
  it("reads marks that span lines", () => {
    expect(markedLines("a\n⟦b\nc⟧\nd")).toEqual(["", "b", "c", ""]);
    expect(linesOf("a\n⟦b\nc⟧")).toBe("a\nb\nc");
  });
});
