import { describe, expect, it, test } from "vitest";
import { DomElement } from "../../../src/label/readability/element.ts";
import { inlineStyle } from "../../../src/label/readability/inline-style.ts";
import { readPage } from "../../../src/label/readability/markup.ts";
import { type DomNode, originsIn } from "../../../src/label/readability/nodes.ts";
import { Stretches } from "../../../src/label/readability/stretches.ts";

describe("stretches of a text", () => {
  it("are looked up by place, the innermost first", () => {
    const stretches = new Stretches([
      { start: 2, end: 20 },
      { start: 6, end: 9 },
      { start: 12, end: 15 },
      { start: 25, end: 30 },
    ]);
    expect([1, 2, 5, 6, 8, 9, 12, 15, 19, 20, 25, 29, 30].map((place) => stretches.at(place))).toEqual([
      undefined,
      0,
      0,
      1,
      1,
      0,
      2,
      0,
      0,
      undefined,
      3,
      3,
      undefined,
    ]);
    expect(stretches.within(0, 40)).toEqual([0, 1, 0, 2, 0, 3]);
    expect(stretches.within(9, 12)).toEqual([0]);
  });

  it("may overlap, stand in any order, and be empty", () => {
    const stretches = new Stretches([
      { start: 5, end: 15 },
      { start: 0, end: 10 },
      { start: 20, end: 20 },
    ]);
    expect([0, 4, 5, 9, 10, 14, 15, 20].map((place) => stretches.at(place))).toEqual([
      1,
      1,
      0,
      0,
      0,
      0,
      undefined,
      undefined,
    ]);
    expect(new Stretches([]).at(0)).toBeUndefined();
  });
});

test.each([
  ["display:none", "none", ""],
  ["color: red; DISPLAY : None ;visibility:hidden", "none", "hidden"],
  ["display:none;display:block", "block", ""],
  ["display:none !important;display:block", "none", ""],
  ["display:block; display: none! important", "none", ""],
  ["color:red;/* display:none; */", "", ""],
  ["/* a */display/* b */:/**/none", "none", ""],
  ["display-x:none; x-display:none; *display:none", "", ""],
  ["background:url(a.png)no-repeat;display:none", "none", ""],
  ["", "", ""],
])("of the style %j, display is %j and visibility %j", (attribute, display, visibility) => {
  expect(inlineStyle(attribute)).toEqual({ display, visibility });
});

describe("a page that is written out and read anew", () => {
  /** The body, and what stands in the source where a node's texts come from. */
  function read(source: string): { readonly body: DomElement; sources(node: DomNode): string[] } {
    const { document, places } = readPage(source);
    if (!(document.body instanceof DomElement)) throw new Error("a page has a body");
    const sources = (node: DomNode): string[] =>
      originsIn(node).map((number) => source.slice(places[number]?.start, places[number]?.end));
    return { body: document.body, sources };
  }

  function rewrite(body: DomElement): string {
    const markup = body.innerHTML;
    body.innerHTML = markup;
    return markup;
  }

  it("is the same page, and its texts know where they stood", () => {
    const { body, sources } = read(
      '<!doctype html><body class=a><p title="&quot;">one &amp; <b>two</b><script>"<i>"</script> three<!-- x -->' +
        "<table>stray<tr><td>cell<br></table><pre>\n\nfour</pre><svg><title>five</title></svg>",
    );
    const markup =
      '<p title="&quot;">one &amp; <b>two</b><script>"<i>"</script> three<!-- x --></p>stray<table><tbody><tr><td>cell<br>' +
      "</td></tr></tbody></table><pre>\nfour</pre><svg><title>five</title></svg>";
    const texts = ["one &amp; ", "two", '"<i>"', " three", "stray", "cell", "\n\nfour", "five"];
    expect(rewrite(body)).toBe(markup);
    expect(sources(body)).toEqual(texts);
    // As the standard says: the first line break in <pre> is not part of its text.
    expect(rewrite(body)).toBe(markup.replace("\nfour", "four"));
    expect(sources(body)).toEqual(texts);
  });

  it("joins texts where something was taken out between them", () => {
    const { body, sources } = read("<body><div>one<script></script>two</div>");
    for (const script of body.querySelectorAll("script,style")) script.remove();
    rewrite(body);
    expect(body.innerHTML).toBe("<div>onetwo</div>");
    expect(body.firstElementChild?.childNodes).toHaveLength(1);
    expect(sources(body)).toEqual(["one", "two"]);
  });

  it("gives a text that takes the place of a link the link's place", () => {
    const { body, sources } = read("<body>see <a href=javascript:x()>this</a> there");
    const [link] = body.querySelectorAll("a");
    if (link instanceof DomElement) body.replaceChild(link.ownerDocument.createTextNode("this"), link);
    expect(body.textContent).toBe("see this there");
    expect(sources(body)).toEqual(["see ", "this", " there"]);
  });
});
