import { describe, expect, test } from "vitest";
import type { Document } from "../../src/document/document.ts";
import type { StatedFacts } from "../../src/document/facts.ts";
import type { Segment } from "../../src/document/segment.ts";
import { collectFacts } from "../../src/facts/index.ts";
import { segmentHtml } from "../../src/read/html/index.ts";

function page(head: string, body: string, stated: StatedFacts = {}): Document {
  const source = `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;
  const { segments, head: pageHead } = segmentHtml(source);
  return { id: "page", format: "html", source, segments, head: pageHead, stated, notes: [] };
}

function plainText(lines: readonly string[], stated: StatedFacts = {}): Document {
  let at = 0;
  const segments = lines.map((text): Segment => {
    const span = { start: at, end: at + text.length };
    at += text.length + 1;
    const runs = [{ at: 0, size: text.length, from: span.start, width: text.length }];
    return { span, text, runs, block: "line", links: [], element: undefined };
  });
  return {
    id: "text",
    format: "text",
    source: lines.join("\n"),
    segments,
    head: undefined,
    stated,
    notes: [],
  };
}

const paragraph =
  "<p>The ferry between the two islands ran again on Monday, eleven months after the storm took the pier and with " +
  "it the only way across for the four hundred people who live there all year, the harbour master said.</p>";
const facts = (document: Document): ReturnType<typeof collectFacts> => collectFacts(document, [], []);

describe("what the page states", () => {
  test("JSON-LD, canonical link and Open Graph", () => {
    const found = facts(
      page(
        `<title>Ferry returns to the islands | Harbour Daily</title>
         <link rel="canonical" href="https://harbour.example/2021/03/ferry">
         <meta property="og:site_name" content="Harbour Daily">
         <meta property="og:description" content="After eleven months &amp; one storm.">
         <meta property="og:image" content="/ferry.jpg">
         <meta property="article:tag" content="Ferries"><meta property="article:tag" content="Islands">
         <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry returns to the islands",
           "author":[{"name":"Mara Lindqvist"},{"name":"Tobias Okafor"}],"datePublished":"2021-03-03T08:00:00+01:00"}</script>`,
        `<h1>Ferry returns to the islands</h1>${paragraph}`,
      ),
    );
    expect(found).toEqual({
      title: { value: "Ferry returns to the islands", from: "h1" },
      authors: { value: ["Mara Lindqvist", "Tobias Okafor"], from: "json-ld" },
      published: { value: "2021-03-03T08:00:00+01:00", from: "json-ld" },
      site: { value: "Harbour Daily", from: "og:site_name" },
      url: { value: "https://harbour.example/2021/03/ferry", from: "canonical" },
      description: { value: "After eleven months & one storm.", from: "og:description" },
      image: { value: "https://harbour.example/ferry.jpg", from: "og:image" },
      tags: { value: ["Ferries", "Islands"], from: "article:tag" },
      declaredLanguage: { value: "en-GB", from: "lang" },
    });
  });

  test("an address of the page that is none takes no whole address with it", () => {
    const image = '<meta property="og:image" content="https://harbour.example/ferry.jpg">';
    const found = facts(page(image, paragraph, { url: "https://harbour.example%2Fferry" }));
    expect(found.image).toEqual({ value: "https://harbour.example/ferry.jpg", from: "og:image" });
  });

  test("metas alone", () => {
    const found = facts(
      page(
        `<title>Ferry returns</title><meta name="author" content="By Mara Lindqvist">
         <meta property="article:published_time" content="2021-03-03T08:00:00Z">
         <meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Mara Lindqvist">`,
        paragraph,
      ),
    );
    expect(found.authors).toEqual({ value: ["Mara Lindqvist"], from: "author" });
    expect(found.published).toEqual({ value: "2021-03-03T08:00:00Z", from: "article:published_time" });
    expect(found.title).toEqual({ value: "Ferry returns", from: "title" });
  });

  test("microdata and time elements", () => {
    const found = facts(
      page(
        "<title>Ferry returns</title>",
        `<article itemscope><h1 itemprop="headline">Ferry returns</h1>
         <span itemprop="author" itemscope><span itemprop="name">Mara Lindqvist</span></span>
         <time itemprop="datePublished" datetime="2021-03-03">yesterday</time>${paragraph}</article>`,
      ),
    );
    expect(found.authors?.value).toEqual(["Mara Lindqvist"]);
    expect(found.published).toEqual({ value: "2021-03-03", from: "itemprop:datepublished" });
  });

  test("nothing is made up where nothing is stated", () => {
    const found = facts(page("", paragraph));
    expect(found).toEqual({ declaredLanguage: { value: "en-GB", from: "lang" } });
  });
});

describe("the headline", () => {
  test("is the heading that the head repeats, not the name of the site", () => {
    const found = facts(
      page(
        '<title>Ferry returns to the islands - Harbour Daily</title><meta property="og:site_name" content="Harbour Daily">',
        `<h1>Harbour Daily</h1><h1>Ferry returns to the islands</h1>${paragraph}<h1>Read more</h1>`,
      ),
    );
    expect(found.title).toEqual({ value: "Ferry returns to the islands", from: "h1" });
  });

  test("is taken from the head where no heading resembles it", () => {
    const found = facts(
      page(
        '<title>Ferry returns to the islands | Harbour Daily</title><meta property="og:site_name" content="Harbour Daily">',
        `<h1>We value your privacy</h1>${paragraph}`,
      ),
    );
    expect(found.title).toEqual({ value: "Ferry returns to the islands", from: "title" });
  });

  test("is the only heading where the head says nothing", () => {
    expect(facts(page("", `<h1>Ferry returns</h1>${paragraph}`)).title).toEqual({
      value: "Ferry returns",
      from: "h1",
    });
  });

  test("keeps tags that it speaks of", () => {
    const found = facts(
      page("<title>30 years of &lt;br&gt;</title>", `<h1>30 years of &lt;br&gt;</h1>${paragraph}`),
    );
    expect(found.title?.value).toBe("30 years of <br>");
  });

  test("loses what a heading adds to it", () => {
    const found = facts(
      page(
        '<meta property="og:title" content="Ferry returns to the islands">',
        `<h1>Ferry returns to the islands 87</h1>${paragraph}`,
      ),
    );
    expect(found.title?.value).toBe("Ferry returns to the islands");
  });

  test("keeps a year and a subject in front, which belong to it", () => {
    const titled = (og: string, h1: string): string | undefined =>
      facts(page(`<meta property="og:title" content="${og}">`, `<h1>${h1}</h1>${paragraph}`)).title?.value;
    expect(titled("Ferry prices of the islands", "2021 Ferry prices of the islands")).toBe(
      "2021 Ferry prices of the islands",
    );
    expect(titled("A pier is built again", "The 2021 Harbour Prizes: A pier is built again")).toBe(
      "The 2021 Harbour Prizes: A pier is built again",
    );
    expect(titled("A pier is built again", "Review: A pier is built again")).toBe("A pier is built again");
  });

  test("is the part of the page title that a heading repeats, however long the rest", () => {
    const head =
      "<title>Ferries | News, timetables, prices and much more of the islands and their harbours</title>";
    expect(facts(page(head, `<h1>Ferries</h1>${paragraph}`)).title).toEqual({ value: "Ferries", from: "h1" });
  });

  test("loses the site and what stands behind a bar, in headings too", () => {
    const head = '<meta property="og:site_name" content="Harbour Daily">';
    const titled = (h1: string): unknown => facts(page(head, `<h1>${h1}</h1>${paragraph}`)).title?.value;
    const both = (text: string): unknown =>
      facts(page(`${head}<title>${text}</title>`, `<h1>${text}</h1>${paragraph}`)).title?.value;
    expect(both("Ferry returns to the islands – Harbour Daily")).toBe("Ferry returns to the islands");
    expect(both("Ferry returns to the islands | Opinion")).toBe("Ferry returns to the islands");
    expect(titled("Ferry returns")).toBe("Ferry returns");
  });

  test("of the front page holds the name of the site", () => {
    const title = "<title>Harbour – Ferries for everybody</title>";
    const at = (url: string): unknown => facts(page(title, paragraph, { url })).title?.value;
    expect(at("https://harbour.example/")).toBe("Harbour – Ferries for everybody");
    expect(at("https://harbour.example/ferries")).toBe("Ferries for everybody");
  });
});

describe("dates", () => {
  test("the day of publication wins over days of change, and seen dates over build stamps", () => {
    const changed = page(
      "<title>Ferry returns</title>",
      `<h1>Ferry returns</h1><p>Published 3 March 2021 · Updated 9 June 2022</p>${paragraph}`,
    );
    expect(facts(changed).published).toEqual({ value: "2021-03-03", from: "text" });
    const stamped = page(
      '<script type="application/ld+json">{"@type":"Article","datePublished":"2022-06-09","dateModified":"2022-06-09"}</script>',
      `<h1>Ferry returns</h1><time datetime="2021-03-03">3 March 2021</time>${paragraph}`,
    );
    expect(facts(stamped).published?.value).toBe("2021-03-03");
  });

  test("the address counts, and dates of comments don't", () => {
    const found = facts(
      page(
        '<link rel="canonical" href="https://harbour.example/2021/03/03/ferry">',
        `<h1>Ferry returns</h1>${paragraph}${paragraph}<div class="comment"><time datetime="2022-01-01">1 January</time></div>`,
      ),
    );
    expect(found.published).toEqual({ value: "2021-03-03", from: "url" });
  });

  test("the address may spell the month", () => {
    const url = "https://harbour.example/blog/2021/march/03/ferry";
    expect(facts(page("", `<h1>Ferry returns</h1>${paragraph}`, { url })).published).toEqual({
      value: "2021-03-03",
      from: "url",
    });
  });

  test("a line anywhere may say when the text first appeared", () => {
    const published = (line: string, top = ""): unknown =>
      facts(page("", `<h1>Ferry returns</h1>${top}${paragraph.repeat(30)}<p>${line}</p>`)).published?.value;
    expect(published("Post time: 3 March 2021")).toBe("2021-03-03");
    expect(published("Last updated: 3 March 2021")).toBeUndefined();
    expect(published("Published 3 March 2021", "<p>9 June 2022</p>")).toBe("2022-06-09");
    expect(published("This story was originally published on 3 March 2021", "<p>9 June 2022</p>")).toBe(
      "2021-03-03",
    );
  });

  test("a line that says published goes before a stamp of the day of change", () => {
    const stamp =
      '<script type="application/ld+json">{"@type":"Article","datePublished":"2022-06-09","dateModified":"2022-06-09"}</script>';
    const lines = "<p>Published 3 March 2021</p><p>Updated 9 June 2022</p>";
    expect(facts(page(stamp, `<h1>Ferry returns</h1>${lines}${paragraph}`)).published?.value).toBe(
      "2021-03-03",
    );
  });

  test("numbers are read in the order of the declared language", () => {
    const found = facts(page("", `<h1>Ferry returns</h1><p>04/03/2021</p>${paragraph}`));
    expect(found.published?.value).toBe("2021-03-04");
  });
});

describe("authors", () => {
  test("stand in bylines, links and classes near the headline", () => {
    const byline = page("", `<h1>Ferry returns</h1><p>By Mara Lindqvist, Staff Writer</p>${paragraph}`);
    expect(facts(byline).authors).toEqual({ value: ["Mara Lindqvist"], from: "text:byline" });
    const link = page(
      "",
      `<h1>Ferry returns</h1><p><a href="/author/mara">Mara Lindqvist</a></p>${paragraph}`,
    );
    expect(facts(link).authors).toEqual({ value: ["Mara Lindqvist"], from: "text:link" });
    const classed = page(
      "",
      `<h1>Ferry returns</h1>${paragraph}<div class="author-name">Mara Lindqvist</div>`,
    );
    expect(facts(classed).authors).toEqual({ value: ["Mara Lindqvist"], from: "class:author-name" });
    const split = page(
      "",
      `<h1>Ferry returns</h1><div>Written by</div><div>Mara Lindqvist</div>${paragraph}`,
    );
    expect(facts(split).authors?.value).toEqual(["Mara Lindqvist"]);
  });

  test("a person's name goes before a placeholder, a user name and the name of the site", () => {
    for (const other of ["admin", "mlindqvist", "Harbour Daily"]) {
      const found = facts(
        page(
          `<meta property="og:site_name" content="Harbour Daily"><meta name="author" content="${other}">`,
          `<h1>Ferry returns</h1><p class="byline">By Mara Lindqvist</p>${paragraph}`,
        ),
      );
      expect(found.authors?.value).toEqual(["Mara Lindqvist"]);
    }
    const alone = facts(page('<meta name="author" content="admin">', paragraph));
    expect(alone.authors?.value).toEqual(["admin"]);
  });

  test("stand without a word: before a job title and a date, in a list of nothing else, in microdata", () => {
    const wanted = { value: ["Mara Lindqvist"], from: "text:name" };
    const title = "<title>Ferry returns</title>";
    const lines = ["Mara Lindqvist | Senior Writer | 3 March 2021", "Mara Lindqvist</p><p>Staff Writer"];
    for (const line of lines) {
      expect(facts(page(title, `<h1>Ferry returns</h1><p>${line}</p>${paragraph}`)).authors).toEqual(wanted);
    }
    const list = "<p>Mara Lindqvist, Tobias A. Okafor and Ida Brandt</p>";
    expect(facts(page(title, `<h1>Ferry returns</h1>${list}${paragraph}`)).authors).toEqual({
      value: ["Mara Lindqvist", "Tobias A. Okafor", "Ida Brandt"],
      from: "text:name",
    });
    const micro = '<span itemprop="author" itemscope><meta itemprop="name" content="seaglass77"></span>';
    expect(facts(page(title, `<h1>Ferry returns</h1>${micro}${paragraph}`)).authors).toEqual({
      value: ["seaglass77"],
      from: "itemprop:author",
    });
  });

  test("stand far from the headline, where nobody is named near it", () => {
    const body = (end: string): string => `<h1>Ferry returns</h1>${paragraph.repeat(30)}${end}`;
    const far = (end: string): unknown => facts(page("<title>Ferry returns</title>", body(end))).authors;
    expect(far("<p>Written by Mara Lindqvist</p>")).toEqual({
      value: ["Mara Lindqvist"],
      from: "text:byline",
    });
    expect(far("<h3>About the author</h3><p>Mara Lindqvist</p>")).toEqual({
      value: ["Mara Lindqvist"],
      from: "text:byline",
    });
    const link = (name: string): string => `<p><a href="/authors/${name}">${name}</a></p>`;
    expect(far(link("Mara Lindqvist"))).toEqual({ value: ["Mara Lindqvist"], from: "text:link" });
    expect(far(link("Mara Lindqvist") + link("Tobias Okafor"))).toBeUndefined();
    expect(far("<p>By Mara Lindqvist</p>")).toBeUndefined();
  });

  test("are all that a line links to, and links keep words apart", () => {
    const line =
      '<p>By <a href="/author/mara">Mara Lindqvist</a><a href="/author/tobias">Tobias Okafor</a></p>';
    expect(
      facts(page("<title>Ferry returns</title>", `<h1>Ferry returns</h1>${line}${paragraph}`)).authors,
    ).toEqual({ value: ["Mara Lindqvist", "Tobias Okafor"], from: "text:byline" });
  });

  test("keep their links in lines that were repaired", () => {
    const line = '<p>Words&nbsp;&nbsp;and tides: <a href="/author/mara">Mara&nbsp;Lindqvist</a></p>';
    const document = page("<title>Ferry returns</title>", `<h1>Ferry returns</h1>${line}${paragraph}`);
    const repair = (text: string): string => text.replace(/[ \u{a0}]+/gu, " ");
    expect(collectFacts(document, [], [], { repair }).authors).toEqual({
      value: ["Mara Lindqvist"],
      from: "text:link",
    });
  });

  test("the site's name is left out beside a writer's", () => {
    const head =
      '<meta property="og:site_name" content="Harbour Sentinel">' +
      '<script type="application/ld+json">{"@type":"Article","author":["Mara Lindqvist","The Harbour Sentinel"]}</script>';
    expect(facts(page(head, paragraph)).authors?.value).toEqual(["Mara Lindqvist"]);
  });

  test("page furniture beside a date is no name", () => {
    const found = facts(
      page(
        "",
        `<h1>Ferry returns</h1><p>Island News</p><p>3 March 2021</p>${paragraph}<p>All the news of every island.</p>`,
      ),
    );
    expect(found.authors).toBeUndefined();
  });
});

describe("plain text", () => {
  const lines = [
    "Ferry returns to the islands",
    "Mara Lindqvist",
    "March 3, 2021",
    "The ferry between the two islands ran again on Monday, eleven months after the storm took the pier, he said.",
  ];

  test("what rules captured and what stands at the top", () => {
    const found = collectFacts(
      plainText(lines),
      [],
      [
        {
          facts: { title: "Ferry returns to the islands", site: "Harbour Daily" },
          from: "rule:source-credit/appeared-first-on",
        },
      ],
    );
    expect(found).toEqual({
      title: { value: "Ferry returns to the islands", from: "rule:source-credit/appeared-first-on" },
      authors: { value: ["Mara Lindqvist"], from: "text:name" },
      published: { value: "2021-03-03", from: "text" },
      site: { value: "Harbour Daily", from: "rule:source-credit/appeared-first-on" },
    });
  });

  test("what was taken out states title, site, address and tags, with its source", () => {
    const document = plainText([paragraph.slice(3, -4)]);
    const removed = [
      { text: "Source: https://harbour.example/2021/ferry", kind: "source-credit" },
      { text: "Tags: ferries, islands", kind: "tags" },
      { text: "The post Ferry returns appeared first on The Harbour Daily.", kind: "source-credit" },
    ] as const;
    const found = collectFacts(document, [], [{ facts: { site: "Harbour Daily" }, from: "rule:x/y" }], {
      removed,
    });
    expect(found).toMatchObject({
      title: { value: "Ferry returns", from: "text:feed-footer" },
      site: { value: "The Harbour Daily", from: "text:feed-footer" },
      url: { value: "https://harbour.example/2021/ferry", from: "text:source" },
      tags: { value: ["ferries", "islands"], from: "text:tags" },
    });
  });

  test("a copyright line names the site where nothing else does, and the title loses it", () => {
    const removed = [{ text: "© 2001 Porch & Parlour.", kind: "legal" }] as const;
    const document = page(
      "<title>Porch &amp; Parlour: The Piano Tuner's Ear</title>",
      `<p><b>The Piano Tuner's Ear</b><br>by Mara Lindqvist</p>${paragraph}`,
    );
    expect(collectFacts(document, [], [], { removed })).toMatchObject({
      title: { value: "The Piano Tuner's Ear", from: "title" },
      site: { value: "Porch & Parlour", from: "text:copyright" },
    });
    const named = page('<meta property="og:site_name" content="Harbour Daily">', paragraph);
    expect(collectFacts(named, [], [], { removed }).site?.value).toBe("Harbour Daily");
  });

  test("a date that a rule captured is parsed", () => {
    const found = collectFacts(
      plainText(["Some text."]),
      [],
      [
        {
          facts: { published: "September 2nd, 2019", authors: ["Written by Mara Lindqvist"] },
          from: "rule:dateline/published-on",
        },
      ],
    );
    expect(found.published).toEqual({ value: "2019-09-02", from: "rule:dateline/published-on" });
    expect(found.authors).toEqual({ value: ["Mara Lindqvist"], from: "rule:dateline/published-on" });
  });

  test("lines and values are repaired by what the caller gives", () => {
    const repair = (text: string): string => text.replaceAll("Ã«", "ë");
    const document = plainText(["By ZoÃ« Lindqvist", ...lines.slice(3)]);
    const found = collectFacts(document, [], [], { headline: "NoÃ«l", repair });
    expect(found.title?.value).toBe("Noël");
    expect(found.authors?.value).toEqual(["Zoë Lindqvist"]);
  });

  test("a headline that the caller found is the last resort", () => {
    expect(collectFacts(plainText(lines), [], [], { headline: "Ferry returns" }).title).toEqual({
      value: "Ferry returns",
      from: "text",
    });
  });
});

test("fields of the input go before everything else", () => {
  const stated = {
    url: "https://harbour.example/a",
    title: "Stated title",
    authors: ["By Ida Brandt"],
    published: "2 Sept. 2019",
    site: "Stated site",
    tags: ["one", "One", "two"],
  };
  const found = facts(
    page(
      '<title>Other</title><link rel="canonical" href="https://other.example/"><meta name="author" content="Mara Lindqvist">',
      `<h1>Other</h1>${paragraph}`,
      stated,
    ),
  );
  expect(found).toMatchObject({
    url: { value: "https://harbour.example/a", from: "input" },
    title: { value: "Stated title", from: "input" },
    authors: { value: ["Ida Brandt"], from: "input" },
    published: { value: "2019-09-02", from: "input" },
    site: { value: "Stated site", from: "input" },
    tags: { value: ["one", "two"], from: "input" },
  });
});

test("style sheets and scripts inside a byline are not read as names", () => {
  const found = facts(
    page(
      "",
      `<h1>Ferry returns</h1><div class="username"><style>a1 {top:-9px}</style><b>Mara Lindqvist</b></div>${paragraph}`,
    ),
  );
  expect(found.authors?.value).toEqual(["Mara Lindqvist"]);
});
