import { describe, expect, it } from "vitest";
import { clean } from "../../src/index.ts";
import { parseCondition } from "../../src/run/document/conditions.ts";

const TEXT = "The tide came in at noon, and with it forty boats and a brass band that nobody had ordered.";

describe("conditions", () => {
  it("reject with the condition and the value", async () => {
    await expect(clean(TEXT, { require: ["words>=100"] })).rejects.toMatchObject({
      code: "required",
      message: "words>=100: words is 19",
    });
    await expect(clean(TEXT, { require: ["words<100", "language=deu"] })).rejects.toMatchObject({
      message: "language=deu: language is eng",
    });
    await expect(clean(TEXT, { require: ["mean_word_length > 5"] })).rejects.toMatchObject({
      code: "required",
    });
  });

  it("let pass what meets them all", async () => {
    const { record } = await clean(TEXT, {
      require: ["words>=10", "language=eng", "duplicate_line_share=0"],
    });
    expect(record.text).toBe(TEXT);
    expect(record.quality).toMatchObject({ words: 19, curly_brackets: 0 });
  });

  it("work without the statistics in the record", async () => {
    const { record } = await clean(TEXT, { quality: false, require: ["stop_words>=2"] });
    expect(record).not.toHaveProperty("quality");
  });

  for (const [condition, message] of [
    ["words", /is not NAME OPERATOR VALUE/],
    ["wordz>=3", /there is no "wordz"; there are language, words/],
    ["words>=many", /"many" is no number/],
    ["language>eng", /language takes = or !=/],
  ] as const) {
    it(`${condition} is wrong usage`, () => {
      expect(() => parseCondition(condition)).toThrow(message);
    });
  }
});
