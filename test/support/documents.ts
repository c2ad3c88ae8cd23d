import fc from "fast-check";

/** Lines as scraped articles hold them: prose, cruft, and what nobody expects. */
const PROSE = [
  "The ferry left the harbour at dawn, carrying forty passengers and a crate of lemons.",
  "Nobody had asked the bakers, and the bakers were not slow to say so.",
  "“We will rebuild it stone by stone,” said the mayor, who had brought a hammer.",
  "Der Zug hielt an jeder Station, obwohl niemand ein- oder ausstieg.",
  "Le café du coin n’ouvre plus le dimanche, et personne ne s’en plaint.",
  "Donâ€™t tell the gardener, but the roses are made of paper.",
  "It rained.",
];
const CRUFT = [
  "Share this",
  "Click to share on Twitter (Opens in new window)",
  "Source link",
  "5 min read",
  "Published on September 2nd, 2019",
  "The post The ferry that left appeared first on Harbour Daily.",
  "Leave a Reply",
  "Powered by WPeMatico",
  "Photo: Anna Example",
];
const STRANGE = [
  "\u200b",
  "\ufeffx",
  "a\u0000b",
  "\u202eabc",
  "&amp;amp; &#8217;",
  "🙂🙂",
  "x".repeat(500),
  "<b>not html</b>",
  "\ud800",
];

const BREAKS = ["\n", "\n\n", "\r\n", "\r", "\u2028", " \n \n"];

/** A plain-text document. */
export function textDocument(): fc.Arbitrary<string> {
  const line = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...PROSE) },
    { weight: 3, arbitrary: fc.constantFrom(...CRUFT) },
    { weight: 1, arbitrary: fc.constantFrom(...STRANGE) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  );
  return fc
    .array(fc.tuple(line, fc.constantFrom(...BREAKS)), { minLength: 1, maxLength: 25 })
    .map((lines) => lines.map(([text, end]) => text + end).join(""));
}

/** A page: nested, unclosed and misnested tags included. */
export function pageDocument(): fc.Arbitrary<string> {
  const text = fc.constantFrom(...PROSE, ...CRUFT, "caf&eacute; &amp; &lt;b&gt; &#8217;", "  spaced \n out ");
  const tag = fc.constantFrom(
    "p",
    "div",
    "li",
    "ul",
    "h2",
    "blockquote",
    "span",
    "a",
    "td",
    "tr",
    "table",
    "section",
    "em",
    "pre",
  );
  const attribute = fc.constantFrom(
    "",
    ' class="share-buttons"',
    ' id="comments"',
    " hidden",
    ' href="/x"',
    ' style="display:none"',
  );
  const piece = fc.oneof(
    { weight: 4, arbitrary: text },
    {
      weight: 4,
      arbitrary: fc
        .tuple(tag, attribute, text)
        .map(([name, more, inner]) => `<${name}${more}>${inner}</${name}>`),
    },
    { weight: 2, arbitrary: fc.tuple(tag, attribute).map(([name, more]) => `<${name}${more}>`) },
    { weight: 2, arbitrary: tag.map((name) => `</${name}>`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        "<br>",
        "<br><br>",
        "<hr>",
        "<script>var x = '<p>no</p>';</script>",
        "<!-- a comment -->",
        "<",
        "&",
        "<p",
      ),
    },
  );
  return fc
    .array(piece, { minLength: 1, maxLength: 25 })
    .map((pieces) => `<!doctype html><html><body>${pieces.join("")}`);
}
