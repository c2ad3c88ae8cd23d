import { expect, it } from "vitest";
import { pageOf } from "../../src/label/page.ts";
import { segmentHtml } from "../../src/read/html/index.ts";

function linesOf(source: string): string[] {
  const page = pageOf({ id: "page", format: "html", source, stated: {}, ...segmentHtml(source) });
  page.lines.forEach((line, index) => {
    expect(line.index).toBe(index);
    const { span, runs, text, links } = line.segment;
    expect([runs[0]?.at, runs[0]?.from]).toEqual([0, span.start]);
    expect(runs.reduce((sum, run) => sum + run.size, 0)).toBe(text.length);
    expect((runs.at(-1)?.from ?? 0) + (runs.at(-1)?.width ?? 0)).toBe(span.end);
    for (const { at, size } of links) expect(at + size).toBeLessThanOrEqual(text.length);
  });
  return page.lines.map(({ text, segment }) => {
    const linked = segment.links.map(({ at, size }) => segment.text.slice(at, at + size));
    return linked.length === 0 ? text : `${text} -> ${linked.join(", ")}`;
  });
}

const TITLE = "<title>Rates rise again at the mill</title>";

it("shows rules the headline and what shares its element line by line", () => {
  expect(
    linesOf(
      `${TITLE}<td><b>Rates &#114;ise again at the mill</b><br>\n<i>by <a href="a">Ann <br>Lee</a></i><br><br>Then.<br>Now.</td>`,
    ),
  ).toEqual(["Rates rise again at the mill", "by Ann -> Ann", "Lee -> Lee", "Then.\nNow."]);
});

it("leaves lines of an element together elsewhere", () => {
  const table = "Date: 4 May\nPlace: Oslo";
  expect(linesOf(`${TITLE}<p>${table.replace("\n", "<br>")}</p>`)).toEqual([table]);
  expect(linesOf("<p>Rates rise again<br>by Ann Lee</p>")).toEqual(["Rates rise again\nby Ann Lee"]);
  expect(linesOf(`${TITLE}<pre>Rates rise again at the mill\nby Ann</pre>`)).toHaveLength(1);
});
