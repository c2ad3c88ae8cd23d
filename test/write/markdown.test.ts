import { describe, expect, it } from "vitest";
import { normalise } from "../../src/normalise/index.ts";
import { toDocument } from "../../src/read/document.ts";
import { bodyText } from "../../src/write/body.ts";
import { bodyMarkdown } from "../../src/write/markdown.ts";

function parts(source: string): Parameters<typeof bodyMarkdown> {
  const { segments } = toDocument({ id: "x", source, named: source.startsWith("<") ? "html" : "text" });
  const kept = segments.map((segment, index) => ({ segment: index, from: 0, to: segment.text.length }));
  return [segments, kept, segments.flatMap((segment) => normalise(segment))];
}
const markdown = (source: string): string => bodyMarkdown(...parts(source));
const text = (source: string): string => bodyText(...parts(source));

describe("the body of a page", () => {
  const cases: [string, string, string, string][] = [
    [
      "paragraphs",
      "<p>One.</p><p>Two&nbsp;and   a half.</p>",
      "One.\n\nTwo and a half.",
      "One.\n\nTwo and a half.",
    ],
    [
      "headings",
      "<h2>Head</h2><p>Body.</p><h3>Sub</h3>",
      "Head\n\nBody.\n\nSub",
      "## Head\n\nBody.\n\n### Sub",
    ],
    [
      "lists",
      "<p>Take:</p><ul><li>a boat</li><li>a drum</li></ul><p>Go.</p>",
      "Take:\n\na boat\na drum\n\nGo.",
      "Take:\n\n- a boat\n- a drum\n\nGo.",
    ],
    ["numbered lists", "<ol><li>row</li><li>rest</li></ol>", "row\nrest", "1. row\n1. rest"],
    [
      "quotes",
      "<blockquote><p>Said one.</p><p>Said two.</p></blockquote>",
      "Said one.\n\nSaid two.",
      "> Said one.\n>\n> Said two.",
    ],
    [
      "links",
      '<p>See <a href="https://a.example/x?y=1&amp;z">the map</a> first.</p>',
      "See the map first.",
      "See [the map](<https://a.example/x?y=1&z>) first.",
    ],
    [
      "links that run scripts",
      '<p>See <a href="javascript:alert(1)">this</a>.</p>',
      "See this.",
      "See this.",
    ],
    [
      "code",
      "<pre>if (a &lt; b) {\n  go();\n}</pre>",
      "if (a < b) {\n  go();\n}",
      "```\nif (a < b) {\n  go();\n}\n```",
    ],
    [
      "tables",
      "<table><tr><th>Port</th><th>Tide</th></tr><tr><td>Ash</td><td>3 m</td></tr></table>",
      "Port\tTide\nAsh\t3 m",
      "| Port | Tide |\n| --- | --- |\n| Ash | 3 m |",
    ],
    [
      "tables that lay out a page",
      "<table><tr><td>Menu</td><td>One.<br><br>Two.</td></tr></table>",
      "Menu\n\nOne.\n\nTwo.",
      "| Menu |\n| --- |\n\nOne.\n\nTwo.",
    ],
    ["what looks like markup", "<p># 5 *stars* [a]</p>", "# 5 *stars* [a]", "\\# 5 \\*stars\\* \\[a\\]"],
  ];
  for (const [name, source, plain, marked] of cases) {
    it(name, () => {
      expect(text(source)).toBe(plain);
      expect(markdown(source)).toBe(marked);
    });
  }
});

describe("the body of a text", () => {
  it("is the same in both forms", () => {
    const source = "One line\n- another *line*\n\nA third";
    expect(markdown(source)).toBe("One line\n\n- another *line*\n\nA third");
    expect(text(source)).toBe(markdown(source));
  });
});
