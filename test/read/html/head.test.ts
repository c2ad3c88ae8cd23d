import { expect, test } from "vitest";
import { segmentHtml } from "../../../src/read/html/index.ts";

const HEAD = `<!doctype html><HTML LANG="en-GB"><head><title>Rates &amp;
  rise</title><meta name=Author content="A. Smith"><meta property="og:title" content="Rates">
<meta http-equiv=refresh content=5><meta name=empty content="">
<link REL=Canonical href="https://example.org/a?b=1&amp;c=2">
<script type="application/ld+json">{"@type":"Article","headline":"<p>R</p>"}</script>
<script>var no = "<h1>x</h1>"</script></head>
<body><svg><title>Icon</title></svg><h1>Rates <i>rise</i></h1>
<time datetime="2024-05-06">6 May</time><span class="post-author">By <a rel="author" href="/ann">Ann Lee</a></span>
<div itemprop="headline" hidden>Hidden headline</div><meta itemprop="datePublished" content="2024-05-06T10:00Z">`;

test("collects what the head states", () => {
  const { head } = segmentHtml(HEAD);
  expect(head.lang).toBe("en-GB");
  expect(head.title).toBe("Rates & rise");
  expect(head.metas).toEqual([
    { name: "author", content: "A. Smith" },
    { name: "og:title", content: "Rates" },
    { name: "refresh", content: "5" },
    { name: "datepublished", content: "2024-05-06T10:00Z" },
  ]);
  expect(head.links).toEqual([{ rel: "canonical", href: "https://example.org/a?b=1&c=2" }]);
  expect(head.jsonLd).toEqual(['{"@type":"Article","headline":"<p>R</p>"}']);
});

test("collects marked elements with their text and value", () => {
  const marked = segmentHtml(HEAD).head.marked.map(({ element, value, text }) => [element.tag, value, text]);
  expect(marked).toContainEqual(["h1", "", "Rates rise"]);
  expect(marked).toContainEqual(["time", "2024-05-06", "6 May"]);
  expect(marked).toContainEqual(["span", "", "By Ann Lee"]);
  expect(marked).toContainEqual(["a", "/ann", "Ann Lee"]);
  expect(marked).toContainEqual(["div", "", "Hidden headline"]);
  expect(marked).toContainEqual(["meta", "2024-05-06T10:00Z", ""]);
});

test("a page without a head has an empty one", () => {
  expect(segmentHtml("").head).toEqual({ lang: "", title: "", metas: [], links: [], jsonLd: [], marked: [] });
});

test("text of marked elements is cut", () => {
  const { head } = segmentHtml(`<div itemprop=articleBody>${"word ".repeat(1000)}</div>`);
  expect(head.marked[0]?.text.length).toBeLessThanOrEqual(300);
});
