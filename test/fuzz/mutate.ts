import type { Random } from "./random.ts";

/** Changes a text into one that nobody would write. `others` are texts to take pieces from. */
export type Mutation = (text: string, random: Random, others: readonly string[]) => string;

const TAGS = [
  "div",
  "p",
  "b",
  "a",
  "ul",
  "li",
  "table",
  "tr",
  "td",
  "span",
  "section",
  "article",
  "blockquote",
  "pre",
  "template",
  "svg",
  "math",
  "select",
  "option",
  "script",
  "style",
  "textarea",
  "title",
  "noscript",
  "iframe",
  "form",
  "head",
  "body",
  "html",
  "h1",
  "main",
  "x-y",
  "plaintext",
];
const CONTROLS = [
  "\0",
  "\u0001",
  "\u0008",
  "\u000b",
  "\f",
  "\u001b[31m",
  "\u007f",
  "\u0085",
  "\u009f",
  "\ufffe",
  "\uffff",
];
const INVISIBLE = [
  "\u200b",
  "\u200d",
  "\u202e",
  "\u2066",
  "\ufeff",
  "\u00ad",
  "\u2028",
  "\u2029",
  "\u0301",
  "\u{e0041}",
  "\u180e",
];
const HALVES = ["\ud800", "\udfff", "\udc00\ud800", "\ud83d", "\ude42"];
const MARKUP = [
  "<",
  ">",
  "</",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<?",
  "&",
  "&#",
  "&#x110000;",
  "&#0;",
  "&nbsp",
  '"',
  "'",
  "=",
  "/>",
  "<!",
  "`",
  "\\",
];
const LINES = [
  "Share this",
  "Read more:",
  "By",
  "By By By",
  "Source link",
  "5 min read",
  "Published on February 31st, 2019 | 9999999999 Views",
  "The post  appeared first on .",
  "Photo: ",
  "Tags: ,,,,",
  "Leave a Reply",
  "About ",
  "http://",
  "www.",
  "@",
  "0",
  "★★★★★",
  "…",
  "- - - -",
  "* ",
  "> > > >",
  "# ",
  "```",
  "|---|",
  "1.",
  "(((((((((",
  "))))",
  "!!!!!!",
  "â€œâ€\u009d",
  "Ã©Ã©Ã©",
  "&amp;amp;amp;",
];
/** Longest text that a mutation makes; large documents are slow and find nothing more. */
const MOST_UNITS = 200_000;

function at(text: string, position: number, piece: string): string {
  return text.slice(0, position) + piece + text.slice(position);
}

function repeated(piece: string, times: number): string {
  return piece.repeat(Math.max(1, Math.min(times, Math.floor(MOST_UNITS / Math.max(1, piece.length)))));
}

/** A tag of the text, or a made-up one. */
function someTag(text: string, random: Random): readonly [tag: string, position: number] {
  const from = text.indexOf("<", random.below(text.length + 1));
  const to = from < 0 ? -1 : text.indexOf(">", from);
  if (from < 0 || to < 0 || to - from > 500) return [`<${random.pick(TAGS)}>`, random.below(text.length + 1)];
  return [text.slice(from, to + 1), from];
}

/** The mutations by name, in the order in which cases pick them. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  truncate: (text, random) => text.slice(0, random.below(text.length + 1)),
  behead: (text, random) => text.slice(random.below(text.length + 1)),
  splice: (text, random, others) => {
    const other = random.pick(others);
    return text.slice(0, random.below(text.length + 1)) + other.slice(random.below(other.length + 1));
  },
  remove: (text, random) => {
    const [from, to] = random.range(text.length);
    return text.slice(0, from) + text.slice(to);
  },
  repeat: (text, random) => {
    const [from, to] = random.range(text.length, 2_000);
    return at(text, to, repeated(text.slice(from, to) || "x", random.skewed(3_000)));
  },
  "repeat tag": (text, random) => {
    const [tag, position] = someTag(text, random);
    return at(text, position, repeated(tag, random.skewed(20_000)));
  },
  nest: (text, random) => {
    const names = Array.from({ length: 1 + random.below(3) }, () => random.pick(TAGS));
    const times = random.skewed(20_000);
    const open = repeated(names.map((name) => `<${name}>`).join(""), times);
    const close = random.chance(0.5) ? repeated(names.map((name) => `</${name}>`).join(""), times) : "";
    const [from, to] = random.range(text.length);
    return text.slice(0, from) + open + text.slice(from, to) + close + text.slice(to);
  },
  "drop end tags": (text, random) => {
    const share = random.next();
    return text.replace(/<\/[a-z0-9]{1,20}>/gi, (tag) => (random.chance(share) ? "" : tag));
  },
  "swap tags": (text, random) =>
    text.replace(/(<\/?)[a-z0-9]{1,20}/gi, (all, start: string) =>
      random.chance(0.05) ? start + random.pick(TAGS) : all,
    ),
  controls: (text, random) => sprinkled(text, random, CONTROLS),
  invisible: (text, random) => sprinkled(text, random, INVISIBLE),
  halves: (text, random) => sprinkled(text, random, HALVES),
  markup: (text, random) => sprinkled(text, random, MARKUP),
  "one unit over and over": (text, random) => {
    const unit = random.pick([
      ...CONTROLS,
      ...INVISIBLE,
      ...HALVES,
      ...MARKUP,
      ...LINES,
      " ",
      "\n",
      "\t",
      "x",
      "X ",
      ". ",
      ", ",
      "a. ",
      "\r",
      "é",
      "中",
      "𝄞",
    ]);
    return at(text, random.below(text.length + 1), repeated(unit, random.skewed(100_000)));
  },
  lines: (text, random) => {
    const added = Array.from({ length: 1 + random.skewed(500) }, () => random.pick(LINES)).join(
      random.pick(["\n", "\n\n", "\r\n", "<br>", " "]),
    );
    return at(text, random.below(text.length + 1), `\n${added}\n`);
  },
  "huge attribute": (text, random) => {
    const [tag, position] = someTag(text, random);
    const name = random.pick([
      "class",
      "id",
      "style",
      "href",
      "data-x",
      "content",
      "title",
      "onclick",
      "datetime",
    ]);
    const value = repeated(
      random.pick(["x", "x ", "share ", "a-b_c ", "&amp;", "http://a/", "display:none;", "\n"]),
      random.skewed(100_000),
    );
    return at(text, position, `${tag.replace(/\/?>$/, "")} ${name}="${value}">`);
  },
  "many attributes": (text, random) => {
    const [tag, position] = someTag(text, random);
    const attributes = Array.from({ length: random.skewed(5_000) }, (_, i) => `a${i}=${i}`).join(" ");
    return at(text, position, `${tag.replace(/\/?>$/, "")} ${attributes}>`);
  },
  "one line": (text) => text.replace(/\s+/g, " "),
  "a line a unit": (text) => [...text.slice(0, 20_000)].join("\n"),
  shuffle: (text, random) => {
    const separator = random.pick(["\n", " ", "<", ">"]);
    const parts = text.split(separator);
    for (let i = parts.length - 1; i > 0; i -= 1) {
      const j = random.below(i + 1);
      const held = parts[i] ?? "";
      parts[i] = parts[j] ?? "";
      parts[j] = held;
    }
    return parts.join(separator);
  },
  "shout or whisper": (text, random) => (random.chance(0.5) ? text.toUpperCase() : text.toLowerCase()),
  "strange metadata": (text, random) => {
    const deep = repeated(random.pick(["[", '{"@graph":', '{"author":[']), random.skewed(20_000));
    const json = random.pick([
      deep,
      '{"@type":"NewsArticle","headline":5,"author":{"name":{"name":[]}},"datePublished":"9999-99-99"}',
      '{"headline":"\\ud800","articleBody":null}',
    ]);
    const meta = random.pick(["og:title", "article:published_time", "author", "date", "charset", "refresh"]);
    const value = repeated(random.pick(["x", "2019", "9", "-", "T", " by "]), random.skewed(20_000));
    return at(
      text,
      random.below(Math.min(text.length, 2_000) + 1),
      `<script type="application/ld+json">${json}</script><meta name="${meta}" property="${meta}" content="${value}"><time datetime="${value}">`,
    );
  },
};

/** Puts pieces here and there. */
function sprinkled(text: string, random: Random, pieces: readonly string[]): string {
  let result = text;
  for (let i = random.skewed(40); i >= 0; i -= 1)
    result = at(result, random.below(result.length + 1), random.pick(pieces));
  return result;
}

/** The text after one to four mutations. */
export function mutated(text: string, random: Random, others: readonly string[]): string {
  const names = Object.keys(MUTATIONS);
  let result = text;
  for (let i = 1 + random.below(4); i > 0; i -= 1) {
    result = (MUTATIONS[random.pick(names)] ?? ((same) => same))(result, random, others).slice(0, MOST_UNITS);
  }
  return result;
}

/** The bytes with some of them changed, cut out or put in. */
export function mutatedBytes(bytes: Buffer, random: Random): Buffer {
  let result = Buffer.from(bytes);
  for (let i = 1 + random.below(4); i > 0 && result.length > 0; i -= 1) {
    const position = random.below(result.length);
    switch (random.below(5)) {
      case 0:
        for (let n = random.skewed(200); n >= 0; n -= 1)
          result[random.below(result.length)] = random.below(256);
        break;
      case 1:
        result = result.subarray(0, position);
        break;
      case 2:
        result = Buffer.concat([
          result.subarray(0, position),
          Buffer.from(Array.from({ length: random.skewed(500) }, () => random.below(256))),
          result.subarray(position),
        ]);
        break;
      case 3:
        for (let n = random.skewed(50); n >= 0; n -= 1) {
          const place = random.below(result.length);
          result[place] = (result[place] ?? 0) ^ (1 << random.below(8));
        }
        break;
      default:
        result = Buffer.concat([
          result.subarray(0, position),
          Buffer.alloc(random.skewed(5_000)),
          result.subarray(position),
        ]);
    }
  }
  return result;
}
