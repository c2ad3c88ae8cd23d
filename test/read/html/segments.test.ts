import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { segmentHtml } from "../../../src/read/html/index.ts";

const texts = (html: string): string[] => segmentHtml(html).segments.map((segment) => segment.text);
const blocks = (html: string): string[] =>
  segmentHtml(html).segments.map((segment) => `${segment.block}: ${segment.text}`);

describe("white space and line breaks", () => {
  test("folds as browsers do, across inline elements too", () => {
    expect(texts("<p>  Rates\n\t rose <b> sharply</b> , they said </p>")).toEqual([
      "Rates rose sharply , they said",
    ]);
  });
  test("keeps no-break spaces", () => {
    expect(texts("<p>10&nbsp;% of\u00a0all</p>")).toEqual(["10\u00a0% of\u00a0all"]);
  });
  test("one br is a line break, two are a new segment", () => {
    expect(texts("<p>one <br> two<br/>\n<br>three</p>")).toEqual(["one\ntwo", "three"]);
  });
  test("keeps lines and indents of pre, without blank edges", () => {
    expect(blocks("<pre>\n\n  if a:\r\n    b &lt; c\n\n</pre>")).toEqual(["code:   if a:\n    b < c"]);
  });
  test("line breaks above the text of pre go as blank lines do", () => {
    expect(blocks("<pre><br>one</pre>")).toEqual(["code: one"]);
    expect(blocks("<p>one</p><pre><br> <br/>\n  two<br><br>three</pre><p>four</p>")).toEqual([
      "paragraph: one",
      "code:   two\n\nthree",
      "paragraph: four",
    ]);
  });
  test("separates links that touch", () => {
    expect(texts("<div><a href=/a>One</a><a href=/b>Two</a></div>")).toEqual(["One Two"]);
  });
  test("links in pre keep the white space between them, once", () => {
    const links = (between: string): string => `<pre><a href=/a>one</a>${between}<a href=/b>two</a></pre>`;
    expect(texts(links(""))).toEqual(["one two"]);
    expect(texts(links(" "))).toEqual(["one two"]);
    expect(texts(links("\r\n"))).toEqual(["one\ntwo"]);
    expect(texts("<pre><a href=/a>one</a><a href=/b>\r\ntwo</a></pre>")).toEqual(["one\ntwo"]);
    expect(texts("<pre><a href=/a>one </a><a href=/b> two</a></pre>")).toEqual(["one  two"]);
  });
  test("drops what does not show", () => {
    expect(texts("<p>&nbsp;</p><p>\u200b</p><p> </p><p>x</p>")).toEqual(["x"]);
  });
});

describe("pages that break off", () => {
  for (const end of ["</p", "</p ", "</p class=", "<p", "<p class='a", "<!-- a", "<!"]) {
    test(`inside ${end}`, () => {
      const source = `<p>one</p><p>two</p>${end}`;
      expect(texts(source)).toEqual(["one", "two"]);
    });
  }
});

describe("structure", () => {
  test("names the blocks", () => {
    const html =
      "<h2>H</h2><p>P</p><ul><li>I</li><li><p>J</p></ul><table><tr><td>C<td><p>D</table>" +
      "<blockquote><p>Q</p></blockquote><figure><figcaption>F</figcaption></figure><pre>K</pre>";
    expect(blocks(html)).toEqual([
      "heading: H",
      "paragraph: P",
      "item: I",
      "item: J",
      "cell: C",
      "paragraph: D",
      "quote: Q",
      "caption: F",
      "code: K",
    ]);
  });
  test("implies the end tags that browsers imply", () => {
    expect(texts("<p>a<p>b<div>c</div>d<ul><li>e<li>f</ul><dl><dt>g<dd>h</dl>")).toEqual([..."abcdefgh"]);
    expect(texts("<table><tr><td>a<td>b<tr><td>c</table>d")).toEqual([..."abcd"]);
    expect(texts("<p><b>a<div>b</div></b>c")).toEqual([..."abc"]);
  });
  test("a nested table does not end the outer row", () => {
    const page = segmentHtml("<table><tr><td><table><tr><td>in</table><td>out</table>");
    expect(page.segments.map((segment) => segment.element?.depth)).toEqual([5, 2]);
  });
  test("links know where they are and where they point", () => {
    const [segment] = segmentHtml('<p>See <a href="/x?a=1&amp;b=2">the <i>page</i></a> now').segments;
    expect(segment?.links).toEqual([{ at: 4, size: 8, href: "/x?a=1&b=2" }]);
    expect(segment?.text.slice(4, 12)).toBe("the page");
  });
  test("an element is known by its chain", () => {
    const [segment] = segmentHtml('<main id=m><div class="post body" role=article><p itemprop=x>t').segments;
    const { element } = segment ?? {};
    expect([element?.tag, element?.itemprop]).toEqual(["p", "x"]);
    expect([element?.parent?.className, element?.parent?.role]).toEqual(["post body", "article"]);
    expect([element?.parent?.parent?.id, element?.depth]).toEqual(["m", 2]);
  });
  test("says what the markup adds", () => {
    const [, segment] = segmentHtml("<p>a</p><img><div><b>Bold</b> and <em>it</em></div>").segments;
    expect(segment?.markup).toMatchObject({ bold: 4, italic: 2, media: 1, concealed: false });
  });
});

describe("what is not visible", () => {
  test.each([
    "<script>no</script>",
    "<style>no</style>",
    "<template>no</template>",
    "<noscript>no</noscript>",
    "<select><option>no</option></select>",
    "<textarea>no</textarea>",
    "<p hidden>no</p>",
    '<p style="color:red; DISPLAY : none">no</p>',
    '<span style="visibility:hidden">no</span>',
    '<span aria-hidden="true">no</span>',
    "<svg><title>no</title><text>no</text></svg>",
    "<dialog>no</dialog>",
    "<iframe>no</iframe>",
    "<!-- no -->",
    "<![CDATA[ no >",
  ])("%s", (hidden) => {
    expect(texts(`<p>a</p>${hidden}<p>b</p>`)).toEqual(["a", "b"]);
  });
  test("what scripts reveal is read, and marked", () => {
    const html =
      '<p>a</p><div id="S:0" hidden><p>b</p></div><div class=accordion style="display:none">c</div>';
    expect(segmentHtml(html).segments.map((segment) => segment.markup?.concealed)).toEqual([
      false,
      true,
      true,
    ]);
  });
  test("a page that is nothing without scripts is read from its noscript part", () => {
    const body = "What the forum shows to those who come without scripts. ".repeat(20).trim();
    expect(texts(`<p>Loading</p><noscript><p>${body}</p></noscript>`)).toEqual(["Loading", body]);
  });
});

describe("broken pages", () => {
  test("survives nesting without end, in linear time", () => {
    const deep = `${"<div>".repeat(100_000)}x${"</span></div>".repeat(100_000)}`;
    expect(segmentHtml(deep).segments.map((segment) => segment.element?.depth)).toEqual([99_999]);
    expect(texts(`${"<b>".repeat(100_000)}x${"</i>".repeat(100_000)}`)).toEqual(["x"]);
    expect(texts(`${"<p itemprop=a>x".repeat(20_000)}`)).toHaveLength(20_000);
  });
  test("a page cut off anywhere is read up to there", () => {
    const html = '<p>one</p><p class="x">two &amp; <a href="y">three</a></p>';
    for (let end = 0; end <= html.length; end++) {
      for (const segment of segmentHtml(html.slice(0, end)).segments)
        expect(segment.span.end).toBeLessThanOrEqual(end);
    }
  });
});

/** Pieces that pages are made of, broken ones among them. */
const piece = fc.oneof(
  fc.constantFrom(
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<a href=x>",
    "</a>",
    "<br>",
    "<li>",
    "<ul>",
    "</ul>",
    "<td>",
    "<table>",
    "</table>",
    "<h2>",
    "</h3>",
    "<pre>",
    "</pre>",
    "&amp;",
    "&nbsp;",
    "&#x1F600;",
    "&NotEqualTilde;",
    "&bogus;",
    "&#32;",
    "\r\n",
    " \n ",
    "<!-- x -->",
    "<script>var a</script>",
    "<span hidden>h</span>",
    "<img>",
    "<",
    "& ",
    "<svg><p>",
  ),
  fc.string({ unit: fc.constantFrom(..."ab é漢😀.,"), minLength: 1, maxLength: 6 }),
);
const page = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

describe("invariants", () => {
  test("segments are in order, disjoint, inside the source, and covered by their runs", () => {
    fc.assert(
      fc.property(page, (html) => {
        let end = 0;
        for (const segment of segmentHtml(html).segments) {
          expect(segment.span.start).toBeGreaterThanOrEqual(end);
          end = segment.span.end;
          let at = 0;
          let from = segment.span.start;
          for (const run of segment.runs) {
            expect(run.at).toBe(at);
            expect(run.size).toBeGreaterThan(0);
            expect(run.from).toBeGreaterThanOrEqual(from);
            from = run.from + run.width;
            expect(from).toBeLessThanOrEqual(segment.span.end);
            at += run.size;
          }
          expect(at).toBe(segment.text.length);
          expect(segment.text).not.toBe("");
        }
        expect(end).toBeLessThanOrEqual(html.length);
      }),
      { numRuns: 1000 },
    );
  });
  test("text equals the source by its runs: verbatim, folded white space, or a decoded reference", () => {
    fc.assert(
      fc.property(page, (html) => {
        for (const { text, runs } of segmentHtml(html).segments) {
          for (const run of runs) {
            const made = text.slice(run.at, run.at + run.size);
            const from = html.slice(run.from, run.from + run.width);
            if (made === from.replace(/[\t\n\f\r]/gu, " ") || made === from) continue;
            expect(`${made}|${from}`).toMatch(
              /^(?: \|[ \t\n\f\r]*|\n\|(?:\r\n?|<br>)|[\s\S]{1,4}\|&[^;]*;?| \|<\/a>.*)$/u,
            );
          }
        }
      }),
      { numRuns: 500 },
    );
  });
  test("every visible word of well-formed text stands in exactly one segment", () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom(..."abc"), minLength: 1, maxLength: 4 }), {
      minLength: 1,
    });
    const tag = fc.constantFrom("p", "div", "b", "li", "td", "h2", "span", "pre", "blockquote");
    fc.assert(
      fc.property(fc.array(fc.tuple(tag, words)), (parts) => {
        const html = parts.map(([name, inside]) => `<${name}>${inside.join(" ")}</${name}> `).join("");
        const given = parts.flatMap(([, inside]) => inside);
        const found = segmentHtml(html).segments.flatMap((segment) => segment.text.split(" "));
        expect(found).toEqual(given);
      }),
    );
  });
});
