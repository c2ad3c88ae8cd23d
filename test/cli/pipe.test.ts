import { describe, expect, it } from "vitest";
import { dechaff, dechaffHere, jsonLines } from "../support/cli.ts";

const BODY = "The tide came in at noon, and with it forty boats and a brass band that nobody had ordered.";

describe("dechaff pipe", () => {
  it("gives one row for each line, in input order, and goes on behind a bad one", async () => {
    const lines = [
      JSON.stringify({ id: "one", text: `${BODY}\nShare this` }),
      "not json",
      JSON.stringify({ id: "three", other: 1 }),
      "",
      JSON.stringify({
        html: `<html><body><article><p>${BODY}</p><p>${BODY} Twice.</p></article></body></html>`,
        url: "https://a.example/x",
      }),
      JSON.stringify({ id: "six", text: "   " }),
    ];
    const { code, stdout } = await dechaff(["pipe", "--workers", "2"], `${lines.join("\n")}\n`);
    expect(code).toBe(0);
    const rows = jsonLines(stdout);
    expect(rows.map((row) => row["id"])).toEqual(["one", "-#2", "three", "-#5", "six"]);
    expect(rows[0]).toMatchObject({ text: BODY, removed: { share: 1 }, source: { path: "-", line: 1 } });
    expect(rows[1]).toMatchObject({ line: 2, error: { code: "bad-json" } });
    expect(rows[2]).toMatchObject({ line: 3, error: { code: "bad-row" } });
    expect(rows[3]).toMatchObject({ url: "https://a.example/x" });
    expect(rows[4]).toMatchObject({ line: 6, error: { code: "empty" } });
  });

  it("adds removals on request and reads mapped fields", async () => {
    const line = JSON.stringify({ key: "k", body: `${BODY}\nShare this\n` });
    const { stdout } = await dechaffHere(
      ["pipe", "--removals", "--field", "text=body", "--field", "id=key"],
      line,
    );
    const [row] = jsonLines(stdout);
    const source = `${BODY}\nShare this\n`;
    const start = source.indexOf("Share");
    expect(row).toMatchObject({
      id: "k",
      removals: [{ start, end: start + 10, line: 2, text: "Share this", kind: "share" }],
    });
  });

  it("keeps the order of many rows of unequal length on two workers", async () => {
    const lines = Array.from({ length: 300 }, (_, i) =>
      JSON.stringify({ id: `r${i}`, text: `${`${BODY} ${i}.\n`.repeat(i % 7 === 0 ? 200 : 1)}` }),
    );
    const { stdout } = await dechaffHere(["pipe", "--workers", "2"], lines.join("\n"));
    expect(jsonLines(stdout).map((row) => row["id"])).toEqual(lines.map((_, i) => `r${i}`));
  });

  it("exits with 1 under --strict where a line failed", async () => {
    expect((await dechaffHere(["pipe", "--strict"], "nope\n")).code).toBe(1);
  });
});
