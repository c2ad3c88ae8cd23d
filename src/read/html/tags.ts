import type { Block } from "../../document/segment.ts";

/** Starts and ends a block: text before and after it never shares a segment. */
export const BLOCK = 1;
/** Has no content and no end tag. */
export const VOID = 2;
/** Its innards are not visible text. */
export const HIDDEN = 4;
/** Start tag ends an open `<p>`. */
export const ENDS_P = 8;
/** An open `<p>` outside it is out of reach for tags inside it ("button scope" in the HTML standard). */
export const SCOPE = 16;
/** An open `<li>`, `<dt>` or `<dd>` outside it is out of reach for tags inside it. */
export const LIST_SCOPE = 32;
/** `<h1>` … `<h6>`. */
export const HEADING = 64;
/** Text inside is bold by default. */
export const BOLD = 128;
/** Text inside is italic by default. */
export const ITALIC = 256;
/** Stands for a picture, film or embedded page. */
export const MEDIA = 512;
/** White space is kept. */
export const PRE = 1024;
/** Opens SVG or MathML. */
export const FOREIGN = 2048;
/** What it holds is a new context: block types of outer elements do not reach into it. */
export const RESETS = 4096;
/** Never pushed: a second one is ignored, the end tag too. */
export const ROOT = 8192;

/** What the segmenter knows of an element name. */
export interface Tag {
  readonly name: string;
  /** Small number, unique among known names; 0 for every unknown name. */
  readonly id: number;
  /** Sum of the constants above. */
  readonly flags: number;
  /** Block type of text that stands in it. */
  readonly block: Block | undefined;
}

const GROUPS: readonly (readonly [names: string, flags: number, block?: Block])[] = [
  ["html body", BLOCK | ROOT | SCOPE | LIST_SCOPE | RESETS],
  ["head frameset", BLOCK | LIST_SCOPE],
  ["article aside footer header main nav section hgroup search", BLOCK | ENDS_P | LIST_SCOPE | RESETS],
  ["details fieldset form dialog figure center dir menu ol ul dl", BLOCK | ENDS_P | LIST_SCOPE],
  ["div address", BLOCK | ENDS_P],
  ["summary legend", BLOCK | LIST_SCOPE],
  ["p", BLOCK | ENDS_P],
  ["h1 h2 h3 h4 h5 h6", BLOCK | ENDS_P | LIST_SCOPE | HEADING, "heading"],
  ["li dt dd", BLOCK | ENDS_P, "item"],
  ["blockquote", BLOCK | ENDS_P | LIST_SCOPE, "quote"],
  ["figcaption", BLOCK | ENDS_P | LIST_SCOPE, "caption"],
  ["caption", BLOCK | SCOPE | LIST_SCOPE, "caption"],
  ["pre listing xmp plaintext", BLOCK | ENDS_P | LIST_SCOPE | PRE, "code"],
  ["table", BLOCK | ENDS_P | SCOPE | LIST_SCOPE | RESETS],
  ["thead tbody tfoot tr colgroup", BLOCK | LIST_SCOPE],
  ["td th", BLOCK | SCOPE | LIST_SCOPE, "cell"],
  ["hr", BLOCK | ENDS_P | VOID],
  ["br wbr area base basefont bgsound col frame input keygen link meta param source track", VOID],
  ["img embed", VOID | MEDIA],
  ["picture", MEDIA],
  ["video audio iframe object canvas", HIDDEN | MEDIA],
  ["svg", HIDDEN | FOREIGN],
  ["math", FOREIGN],
  ["script style noscript template title noembed noframes datalist rp", HIDDEN],
  ["select textarea applet", HIDDEN | BLOCK],
  ["option optgroup", BLOCK],
  ["button", BLOCK | SCOPE],
  ["a abbr acronym bdi bdo big cite code data dfn font ins kbd label mark meter nobr output progress q", 0],
  ["ruby rt s samp slot small span strike sub sup time tt u var del marquee image", 0],
  ["b strong", BOLD],
  ["i em", ITALIC],
];

const KNOWN: ReadonlyMap<string, Tag> = new Map(
  GROUPS.flatMap(([names, flags, block]) => names.split(" ").map((name) => ({ name, flags, block }))).map(
    ({ name, flags, block }, at) => [name, { name, id: at + 1, flags, block }] as const,
  ),
);

/** The entry of an element name that is known to exist. */
function entry(name: string): Tag {
  const tag = KNOWN.get(name);
  if (tag === undefined) throw new Error(`no such tag in the table: ${name}`);
  return tag;
}

/** Number of different `Tag.id` values. */
export const TAG_COUNT: number = KNOWN.size + 1;

type NamedTag =
  | "a"
  | "body"
  | "br"
  | "dd"
  | "dt"
  | "h1"
  | "head"
  | "html"
  | "li"
  | "link"
  | "meta"
  | "noscript"
  | "p"
  | "script"
  | "table"
  | "tbody"
  | "td"
  | "template"
  | "tfoot"
  | "th"
  | "thead"
  | "time"
  | "title"
  | "tr";

/** The tags that the segmenter treats one by one. */
export const TAG: Readonly<Record<NamedTag, Tag>> = {
  a: entry("a"),
  body: entry("body"),
  br: entry("br"),
  dd: entry("dd"),
  dt: entry("dt"),
  h1: entry("h1"),
  head: entry("head"),
  html: entry("html"),
  li: entry("li"),
  link: entry("link"),
  meta: entry("meta"),
  noscript: entry("noscript"),
  p: entry("p"),
  script: entry("script"),
  table: entry("table"),
  tbody: entry("tbody"),
  td: entry("td"),
  template: entry("template"),
  tfoot: entry("tfoot"),
  th: entry("th"),
  thead: entry("thead"),
  time: entry("time"),
  title: entry("title"),
  tr: entry("tr"),
};

/** Tags by a few bits of their names as `keyOf` picks them: most names are told from all others by one look. */
const LIKELY: (Tag | undefined)[] = new Array<Tag | undefined>(1024).fill(undefined);
for (const tag of KNOWN.values()) {
  const { name } = tag;
  LIKELY[keyOf(name, 0, name.length)] ??= tag;
}

/** Length, first, second and last unit of `source[start, end)`, mixed into a place in `LIKELY`. */
function keyOf(source: string, start: number, end: number): number {
  const first = source.charCodeAt(start);
  const second = source.charCodeAt(start + 1 < end ? start + 1 : start);
  const last = source.charCodeAt(end - 1);
  return (((end - start) << 7) ^ (first << 5) ^ (second << 2) ^ last) & 1023;
}

/** Tags of a name as written; unknown names (custom elements among them) are lower-cased and remembered here. */
export class TagNames {
  private readonly unknown = new Map<string, Tag>();
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** The tag whose name is `source[start, end)`, in whatever case. */
  get(start: number, end: number): Tag {
    const { source } = this;
    const likely = LIKELY[keyOf(source, start, end)];
    if (likely !== undefined && likely.name.length === end - start) {
      const { name } = likely;
      let at = 0;
      while (at < name.length && source.charCodeAt(start + at) === name.charCodeAt(at)) at += 1;
      if (at === name.length) return likely;
    }
    const written = source.slice(start, end);
    return KNOWN.get(written) ?? this.unknown.get(written) ?? this.add(written);
  }

  private add(written: string): Tag {
    const name = written.toLowerCase();
    const known = KNOWN.get(name);
    // A custom element is inline to a browser, but pages use them as containers: a block, except in a paragraph.
    const tag = known ?? { name, id: 0, flags: name.includes("-") ? BLOCK : 0, block: undefined };
    this.unknown.set(written, tag);
    return tag;
  }
}
