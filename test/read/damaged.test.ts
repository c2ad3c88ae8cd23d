import { readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { REJECT_CODES, RejectError } from "../../src/document/errors.ts";
import { Random } from "../fuzz/random.ts";
import { fixture, inDirectory, loaded, readAll } from "./support.ts";

/** What programs say to programmers: words of V8, of Node and of what JavaScript libraries throw. */
const RAW =
  /Cannot |is not a function|is not iterable|is not defined|Unexpected |not valid JSON|JSON at position|undefined|\bNaN\b|\bnull\b|\[object|BigInt|DataView|[Aa]rray ?[Bb]uffer|Invalid (?:array|typed|string|count|code)|out of (?:bounds|range|memory)|Maximum call stack|allocation failed|must be |ERR_|(?:Type|Range|Syntax|Reference)Error|\bat .+:\d+:\d+/;

/** Mutations of each file. */
const CASES = 110;

const TEXT = "The ferry left the harbour at dawn, carrying forty passengers and a crate of lemons. ".repeat(
  20,
);
const PAGE = `<!doctype html><title>Ferry</title><article><p>${TEXT}</p></article>`;
const ROWS = ["one", 'two "three"', "four\nfive"].map((text, id) => ({
  id,
  text,
  score: [1, { a: null }],
  url: "https://a.example/",
}));
const JSON_LINES = ROWS.map((row) => `${JSON.stringify(row)}\n`).join("");

function response(body: Buffer, coding: string): Buffer {
  const http = Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: ${coding}\r\n\r\n`),
    body,
  ]);
  const head = `WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: ${http.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), http, Buffer.from("\r\n\r\n")]);
}

const FILES: readonly (readonly [string, Buffer])[] = [
  ...readdirSync(fixture("")).map((name) => [name, readFileSync(fixture(name))] as const),
  ["page.html.gz", gzipSync(PAGE)],
  ["page.html", Buffer.from(PAGE)],
  ["rows.jsonl", Buffer.from(JSON_LINES)],
  ["rows.jsonl.gz", gzipSync(JSON_LINES)],
  ["rows.json", Buffer.from(JSON.stringify(ROWS, null, 1))],
  ["row.json", Buffer.from(JSON.stringify(ROWS[1], null, 1))],
  ["rows.csv", Buffer.from('sep=;\nid;text;url\n1;"one; two\n""three""";u\n2;four;u\n3;"five";u\n')],
  ["rows.tsv", Buffer.from("id\ttext\n1\tone\n2\t\\N\n")],
  [
    "bodies.warc",
    Buffer.concat([
      response(gzipSync(PAGE), "gzip"),
      response(deflateSync(PAGE), "deflate"),
      response(brotliCompressSync(PAGE), "br"),
      response(Buffer.from(PAGE), ""),
    ]),
  ],
];

type Damage = (bytes: Buffer, random: Random) => Buffer;

/** Bytes at either end that decide how the rest is read. */
const ENDS = 64;

function overwritten(bytes: Buffer, from: number, size: number, byte: () => number): Buffer {
  for (let at = from; at < Math.min(bytes.length, from + size); at += 1) bytes[at] = byte();
  return bytes;
}

function flipped(bytes: Buffer, from: number, size: number, random: Random): Buffer {
  const at = from + random.below(Math.max(1, Math.min(size, bytes.length - from)));
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  return bytes;
}

const DAMAGES: readonly Damage[] = [
  (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  (bytes, random) => bytes.subarray(random.below(bytes.length)),
  (bytes, random) => flipped(bytes, 0, bytes.length, random),
  (bytes, random) => flipped(flipped(bytes, 0, bytes.length, random), 0, bytes.length, random),
  (bytes, random) => flipped(bytes, 0, ENDS, random),
  (bytes, random) => flipped(bytes, Math.max(0, bytes.length - 16 * ENDS), 16 * ENDS, random),
  (bytes, random) => overwritten(bytes, random.below(ENDS), 1 + random.below(8), () => random.below(256)),
  (bytes, random) =>
    overwritten(bytes, Math.max(0, bytes.length - random.below(16 * ENDS)), 1 + random.below(8), () =>
      random.below(256),
    ),
  (bytes, random) => overwritten(bytes, random.below(bytes.length), 1 + random.below(64), () => 0xff),
  (bytes, random) => overwritten(bytes, random.below(bytes.length), 1 + random.below(64), () => 0),
  (bytes, random) => {
    const at = random.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(32))]);
  },
];

/** Everything that is wrong with a file, as `rejects.jsonl` would say it. */
async function details(file: string): Promise<string[]> {
  const fields = { id: "key", text: file.includes("rows-") ? "body" : "text" };
  const found: string[] = [];
  for (const input of (await readAll([file], fields, 100_000)).inputs) {
    const error = await loaded(input, 100_000).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (error === undefined) continue;
    expect(error).toBeInstanceOf(RejectError);
    if (!(error instanceof RejectError)) continue;
    expect(REJECT_CODES).toContain(error.code);
    found.push(`${error.code}: ${error.message}`);
  }
  return found;
}

describe(`damaged in ${CASES} ways, a file says what is wrong with it in words`, () => {
  for (const [name, whole] of FILES) {
    it(name, async () => {
      await inDirectory(async (directory) => {
        const file = join(directory, name);
        const all = new Set<string>();
        for (let index = 0; index < CASES; index += 1) {
          const random = Random.ofCase(index, name.length);
          const damage = DAMAGES[index % DAMAGES.length];
          await writeFile(file, damage?.(Buffer.from(whole), random) ?? whole);
          for (const detail of await details(file)) all.add(detail);
        }
        for (const detail of all) {
          // What is shown of the file itself stands in quotes.
          expect(detail.replace(/"(?:[^"\\]|\\.)*"/g, "…")).not.toMatch(RAW);
          expect(detail).toMatch(/^[a-z-]+: \S/);
        }
        // A page of text is read however damaged it is.
        if (name !== "page.html") expect(all.size).toBeGreaterThan(0);
      });
    });
  }
});
