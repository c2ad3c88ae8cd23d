import fc from "fast-check";

const TEXTS = [
  "The ferry left the harbour at dawn, with forty passengers, two goats, and a brass band that nobody had ordered.",
  "By evening the captain, who had not slept since Sunday, told the harbour master why, and asked for a new chart.",
  "A short one.",
  "goats &amp; charts, bands &lt; boats",
  "山羊，乐队，船长。",
  "word",
  " ",
  "\n\t",
];
const BLOCKS = "div p section article ul li table h1 h2 blockquote pre figure aside footer form center".split(
  " ",
);
const INLINES = "span b a font em".split(" ");
const ATTRIBUTES = [
  "",
  "",
  "",
  ' class="comment"',
  ' class="content main"',
  ' id="sidebar"',
  ' class="share"',
  ' class="byline"',
  ' style="color: red"',
  ' href="javascript:go()"',
  ' href="/story"',
  ' role="navigation"',
];
const HIDING = [" hidden", ' style="display:none"', ' style="visibility: hidden"', ' aria-hidden="true"'];
const SINGLE = [
  "<br>",
  "<br><br>",
  "<hr>",
  '<img src="a.jpg">',
  "<!-- x -->",
  "<script>var a;</script>",
  "</p>",
  "</div>",
];

/** Text between the cells of a table is not made: jsdom puts it behind the table, the standard in front. */
function wrapped(tag: string, attributes: string, content: string, closed: boolean): string {
  if (tag === "table") return `<table${attributes}><tr><td>${content}</td></tr></table>`;
  return `<${tag}${attributes}>${content}${closed ? `</${tag}>` : ""}`;
}

/** Pages of any markup: elements in any other, some left open, text anywhere; with `hiding`, elements that nobody sees. */
export function pageMarkup({ hiding }: { readonly hiding: boolean }): fc.Arbitrary<string> {
  const tags = [...BLOCKS, ...INLINES, ...(hiding ? ["noscript"] : [])];
  const attributes = [...ATTRIBUTES, ...(hiding ? HIDING : [])];
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 6, depthSize: "large" },
      fc.constantFrom(...TEXTS),
      fc.constantFrom(...SINGLE),
      fc
        .tuple(
          fc.constantFrom(...tags),
          fc.constantFrom(...attributes),
          fc.array(tie("node"), { minLength: 1, maxLength: 6 }),
          fc.integer({ min: 0, max: 9 }),
        )
        .map(([tag, attribute, content, end]) => wrapped(tag, attribute, content.join(""), end > 0)),
    ),
  }));
  return fc
    .array(node, { minLength: 3, maxLength: 12 })
    .map((nodes) => `<!doctype html><title>Goats on the ferry</title><body>${nodes.join("")}`);
}
