import { expect, test } from "vitest";
import { isWritten } from "../../eval/metadata/written.ts";

test.each([
  '"datePublished":"2021-03-04T08:00:00Z"',
  "/2021/03/04/ferry",
  "<p>March 4, 2021</p>",
  "<p>4th of March 2021</p>",
  "<p>4 Mar. 2021</p>",
  "<p>04.03.2021</p>",
  "<p>3/4/21</p>",
])("%j writes 4 March 2021", (html) => {
  expect(isWritten("2021-03-04", html, "")).toBe(true);
});

test("another day, and no day", () => {
  expect(isWritten("2021-03-04", "<p>March 14, 2021</p><p>13/4/2021</p>", "")).toBe(false);
  expect(isWritten("2021-03", "2021-03-04", "")).toBe(false);
});
