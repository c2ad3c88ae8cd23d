import { describe, expect, it } from "vitest";
import { parseOptions } from "../../src/document/options.ts";
import { withRules } from "../../src/run/document/cleaner.ts";
import { analyse } from "../../src/run/document/document-task.ts";

const cleaner = withRules(parseOptions({}), []);
const BODY = `The last boat out of the bay has always been the loud one, and on Friday it left in silence.
Sixty people stood on deck and nobody was at the engine, said the harbour master, who had waited for this since`;

async function isCut(value: string): Promise<{ cut: boolean; text: string }> {
  const input = { id: "a", path: "-", content: { kind: "text", value }, stated: {} } as const;
  const { fingerprint, record } = await analyse(input, cleaner);
  return { cut: fingerprint.cut, text: record.text };
}

describe("the fingerprint of a teaser", () => {
  it("knows that the text is cut though the mark of it was taken out", async () => {
    const { cut, text } = await isCut(`${BODY}… Read more`);
    expect(text).not.toContain("Read more");
    expect(cut).toBe(true);
  });

  it("knows it where the mark stood on a line of its own, or went with the cut sentence", async () => {
    const { cut, text } = await isCut(`${BODY} May.\nRead more »`);
    expect(text).not.toContain("Read more");
    expect(cut).toBe(true);
  });

  it("is not that of a cut text where only a later line has such a mark", async () => {
    const later = "Related:\nWhy the night boats of the north went quiet this winter…";
    expect((await isCut(`${BODY} May.\n${later}`)).cut).toBe(false);
  });

  it("is not that of a cut text where a share button follows", async () => {
    expect((await isCut(`${BODY} May.\nShare this`)).cut).toBe(false);
  });
});
