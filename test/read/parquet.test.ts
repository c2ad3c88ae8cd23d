import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { fixture, readAll, readFileOf, told } from "./support.ts";

const FIELDS = { id: "key", text: "body", url: "link", date: "when" };

describe("a Parquet file", () => {
  for (const codec of ["none", "snappy", "gzip", "brotli", "zstd", "lz4"]) {
    it(`of three row groups, ${codec}`, async () => {
      const { inputs, bytes } = await readAll([fixture(`rows-${codec}.parquet`)], FIELDS);
      expect(inputs.map(told)).toEqual([
        "The ferry left the harbour at dawn, carrying forty passengers and a crate of lemons.",
        "Le café du coin n’ouvre plus le dimanche, et personne ne s’en plaint.",
        "Der Zug hielt an jeder Station, obwohl niemand ein- oder ausstieg.",
        "It rained.",
        " 🙂 The bakers were not slow to say so.",
      ]);
      expect(inputs.map(({ id }) => id)).toEqual([
        "1152921504606846976",
        "1152921504606846977",
        "1152921504606846978",
        "1152921504606846979",
        "1152921504606846980",
      ]);
      expect(inputs.map(({ stated }) => stated)).toEqual([
        {
          url: "https://a.example/0",
          published: "2019-09-01T12:00:00.000Z",
          authors: ["Ada Fenn", "Bo Orr"],
        },
        { url: "https://a.example/1", published: "2019-09-02T12:00:00.000Z", authors: ["C"] },
        { url: "https://a.example/2", published: "2019-09-03T12:00:00.000Z" },
        { url: "https://a.example/3", published: "2019-09-04T12:00:00.000Z" },
        { url: "https://a.example/4", published: "2019-09-05T12:00:00.000Z", authors: ["D"] },
      ]);
      expect(bytes[0]).toBe(bytes[1]);
    });
  }

  it("names rows by their number", async () => {
    const { inputs } = await readAll([fixture("rows-zstd.parquet")], { text: "body" });
    expect(inputs.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5].map((row) => `rows-zstd.parquet#${row}`));
  });

  it("packed once more", async () => {
    const inputs = await readFileOf(
      "f.parquet.gz",
      gzipSync(readFileSync(fixture("rows-snappy.parquet"))),
      FIELDS,
    );
    expect(inputs.map(told)).toHaveLength(5);
    expect(inputs.some(({ content }) => content.kind === "broken")).toBe(false);
  });

  it("without a text column is one reject", async () => {
    const { inputs } = await readAll([fixture("no-text.parquet")]);
    expect(inputs).toMatchObject([
      {
        id: "no-text.parquet",
        content: { code: "bad-row", detail: expect.stringContaining('among "key", "noise"') },
      },
    ]);
  });

  it("that is none, or cut short, is one reject", async () => {
    const whole = readFileSync(fixture("rows-snappy.parquet"));
    for (const bytes of [
      Buffer.from("no parquet at all"),
      Buffer.alloc(0),
      Buffer.from("PAR1"),
      whole.subarray(0, 3_000),
      whole.subarray(1_000),
    ]) {
      const inputs = await readFileOf("f.parquet", bytes, FIELDS);
      expect(inputs.filter(({ content }) => content.kind === "broken").length).toBeGreaterThan(0);
      for (const input of inputs)
        expect(["!bad-parquet", "!too-large", "!unreadable"]).toContain(told(input));
    }
  });

  it("with damaged bytes never crashes, and gives as many inputs each time", async () => {
    const whole = readFileSync(fixture("rows-zstd.parquet"));
    for (let seed = 1; seed <= 150; seed += 1) {
      const bytes = Buffer.from(whole);
      for (let i = 0; i < 3; i += 1)
        bytes[(seed * 7919 + i * 104_729) % bytes.length] = (seed * 31 + i * 17) & 255;
      const inputs = await readFileOf("f.parquet", bytes, FIELDS);
      expect(inputs.length).toBeGreaterThan(0);
    }
  });
});
