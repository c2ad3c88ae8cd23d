import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import type { RawInput } from "../../src/read/input.ts";
import { fieldsInput } from "../../src/read/row.ts";
import { mutated, mutatedBytes } from "./mutate.ts";
import { Random } from "./random.ts";

const SAMPLE: string = fileURLToPath(new URL("../../input", import.meta.url));
/** Documents that are read of a directory of pages; more would only take memory. */
const MOST_SEEDS = 2_000;
/** Longest seed, in units. */
const LONGEST_SEED = 200_000;

/** The documents that cases are made from: the sample input, and the files of a directory where one is given. */
export function seedTexts(pages?: string): string[] {
  const files = [
    ...filesBelow(SAMPLE),
    ...(pages === undefined ? [] : filesBelow(pages).slice(0, MOST_SEEDS)),
  ];
  return files.flatMap(textsOf).map((text) => text.slice(0, LONGEST_SEED));
}

function filesBelow(directory: string): string[] {
  return readdirSync(directory)
    .sort()
    .map((name) => join(directory, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]));
}

function textsOf(file: string): string[] {
  const raw = readFileSync(file);
  const bytes = raw[0] === 0x1f && raw[1] === 0x8b ? gunzipSync(raw) : raw;
  const text = bytes.toString("utf-8");
  if (!/\.jsonl(?:\.gz)?$/.test(file)) return [text];
  return text.split("\n").flatMap((line) => fieldsOf(line));
}

function fieldsOf(line: string): string[] {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row !== "object" || row === null) return [line];
    return Object.values(row).filter((value) => typeof value === "string" && value.length > 100);
  } catch (error) {
    if (error instanceof SyntaxError) return [line];
    throw error;
  }
}

/** Case `index` of a seed: a mutated document as a row's field or as a file's bytes, in some encoding, packed or not. */
export function caseInput(texts: readonly string[], seed: number, index: number): RawInput {
  const random = Random.ofCase(seed, index);
  const text = mutated(random.pick(texts), random, texts);
  const about = {
    id: `case-${seed}-${index}`,
    path: "-",
    stated: random.chance(0.3) ? statedFacts(random) : {},
  };
  if (random.chance(0.6))
    return { ...about, content: { kind: random.chance(0.5) ? "text" : "html", value: text } };
  const encoded = Buffer.from(text, random.pick(["utf-8", "utf-8", "utf-8", "latin1", "utf16le"]));
  const changed = random.chance(0.7) ? mutatedBytes(encoded, random) : encoded;
  const packed = random.chance(0.1) ? mutatedBytes(gzipSync(changed), random) : changed;
  const bytes = new Uint8Array(random.chance(0.05) ? gzipSync(changed) : packed);
  if (random.chance(0.7))
    return { ...about, content: { kind: "bytes", bytes, name: random.pick(["a.html", "a.txt", ""]) } };
  const charset = random.pick([
    {},
    { charset: "utf-8" },
    { charset: "shift_jis" },
    { charset: "utf-16be" },
    { charset: "\0" },
  ]);
  const codings = random.pick([[], ["gzip"], ["chunked"], ["br"], ["deflate"], ["gzip", "chunked"]]);
  return {
    ...about,
    content: { kind: "message", bytes, head: { named: random.pick(["html", "text"]), codings, ...charset } },
  };
}

/** What a row may state, read as rows are. */
function statedFacts(random: Random): RawInput["stated"] {
  const strange = [
    "",
    " ",
    "x".repeat(random.skewed(5_000)),
    "\ud800",
    "../../../etc/passwd",
    "javascript:alert(1)",
    "http://[",
    "2019-02-31",
    "9".repeat(30),
    "<b>",
    "\0",
    random.below(10 ** 9),
    [],
  ];
  const row = {
    url: random.pick(strange),
    title: random.pick(strange),
    date: random.pick(strange),
    author: [random.pick(strange)],
  };
  return fieldsInput(row, { path: "-", fallbackId: "-" }, {}).stated;
}
