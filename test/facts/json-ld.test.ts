import { describe, expect, test } from "vitest";
import { readJsonLd } from "../../src/facts/page/json-ld.ts";
import { isObject, lenientJson, listOf } from "../../src/facts/page/lenient-json.ts";

describe("lenientJson", () => {
  const mended: readonly (readonly [string, string, unknown])[] = [
    ["sound JSON as it is", '{"a": 1}', { a: 1 }],
    ["a trailing comma", '{"a": [1, 2,],}', [{ a: [1, 2] }]],
    ["a raw line break in a string", '{"a": "one\ntwo"}', [{ a: "one two" }]],
    ["a wrong escape", '{"a": "it\\\'s"}', [{ a: "it's" }]],
    [
      "quotes that nobody escaped",
      '{"a": "He said "no", then left", "b": 2}',
      [{ a: 'He said "no", then left', b: 2 }],
    ],
    ["HTML comment marks", '<!-- {"a": 1,} -->', [{ a: 1 }]],
    ["CDATA marks", '//<![CDATA[\n{"a": 1}\n//]]>', [{ a: 1 }]],
    ["a semicolon behind it", '{"a": 1};', [{ a: 1 }]],
    ["two values in a row", '{"a": 1}\n{"b": 2}', [{ a: 1 }, { b: 2 }]],
    ["a cut end", '{"a": {"b": "c', [{ a: { b: "c" } }]],
    ["attribute escapes", "{&quot;a&quot;: &quot;b&quot;}", [{ a: "b" }]],
    ["attribute escapes by number", "[{&#34;a&#x22;:1}]", [[{ a: 1 }]]],
    [
      "an entity in JSON that is not escaped",
      '{"a": "Fish &amp; &quot;chips&quot;",}',
      [{ a: "Fish &amp; &quot;chips&quot;" }],
    ],
    ["an escape of its own", '{"a": "\\t\\u0041\\/\\"",}', [{ a: '\tA/"' }]],
    ["a tab and a NUL in a string", '{"a": "one\ttwo\0"}', [{ a: "one two " }]],
    ["a backslash at its end", '{"a": "b\\', [{ a: "b" }]],
    ["quotes before a bracket", '{"a": ["one "two" three"]}', [{ a: ['one "two" three'] }]],
    ["strings in a row", '{"a": ["one", "two",]}', [{ a: ["one", "two"] }]],
    [
      "values of every kind behind a comma",
      '["a", 1, "b", -1, "c", true, "d", null, "e", [], "f", {},]',
      [["a", 1, "b", -1, "c", true, "d", null, "e", [], "f", {}]],
    ],
    [
      "a word behind a comma that only begins like a value",
      '{"a": "he said "no", nullified", }',
      [{ a: 'he said "no", nullified' }],
    ],
    ["a string cut behind a comma", '{"a": "b", ', [{ a: "b" }]],
    ["white space around commas and brackets", '{ "a" : [ 1 , 2 , ] , }', [{ a: [1, 2] }]],
    ["doubled commas", "[1,,2]", [[1, 2]]],
    ["three values in a row", "[1] {} [2]", [[1], {}, [2]]],
    ["closing brackets inside strings", '{"a": "}]{[",}', [{ a: "}]{[" }]],
    ["lists within lists that are cut", '[[1, {"a": [2', [[[1, { a: [2] }]]]],
    ["comment marks of scripts", '/*<![CDATA[*/ {"a": 1,} /*]]>*/', [{ a: 1 }]],
    ["CDATA marks with spaces", '// <![CDATA[ {"a": 1,} // ]]>', [{ a: 1 }]],
    ["bare CDATA marks", '<![CDATA[{"a": 1,}]]>', [{ a: 1 }]],
    ["semicolons behind comment marks", '<!--{"a": 1,};-->;', [{ a: 1 }]],
  ];
  test.each(mended)("reads %s", (_, text, value) => {
    expect(lenientJson(text)).toEqual(value);
  });

  test.each(["", "nothing of the kind", "{]", '{"a" "b"}'])("passes over %j", (text) => {
    const value = lenientJson(text);
    expect(value === undefined || JSON.stringify(value) === "[]").toBe(true);
  });
});

describe("lenientJson, where libraries that mend JSON do not do (jsonrepair 3.15)", () => {
  test("takes quotes before a comma for a part of the text", () => {
    const value = lenientJson('{"headline": "He said "no", then left", "author": "Mara"}');
    expect(value).toEqual([{ headline: 'He said "no", then left', author: "Mara" }]);
  });

  // These take jsonrepair hours, or overflow its stack: its time grows with their square.
  test.each(['"a"', '"a" ', 'a"', '["', '{"a" ', '{"a":', "["])(
    "reads two megabytes of %j at once",
    (text) => {
      const value = lenientJson(`{"a": ${text.repeat(Math.floor(1_900_000 / text.length))}`);
      expect(value === undefined || typeof value === "object").toBe(true);
    },
  );
});

test("lenientJson mends no input over 2 MB, which it reads strictly", () => {
  const space = (length: number): string => " ".repeat(length);
  expect(lenientJson(`[1,]${space(1_999_996)}`)).toEqual([[1]]);
  expect(lenientJson(`[1,]${space(1_999_997)}`)).toBeUndefined();
  expect(lenientJson(`[1]${space(2_000_000)}`)).toEqual([1]);
});

test("a JSON value is an object, or taken as a list", () => {
  expect([{}, [], null, undefined, "a", 1].map(isObject)).toEqual([true, false, false, false, false, false]);
  expect([{}, [1, 2], null, undefined, "a", 0].map(listOf)).toEqual([[{}], [1, 2], [], [], ["a"], [0]]);
});

describe("readJsonLd", () => {
  test("an article with nested authors and a publisher", () => {
    const { nodes } = readJsonLd([
      JSON.stringify({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        headline: "Ferry returns",
        author: [{ "@type": "Person", name: "Mara Lindqvist" }, "Tobias Okafor"],
        publisher: { "@type": "Organization", name: "Harbour Daily" },
        datePublished: "2021-03-03T08:00:00+01:00",
        image: [{ url: "https://harbour.example/ferry.jpg" }],
        keywords: "ferries, islands",
      }),
    ]);
    expect(nodes).toHaveLength(1);
    expect(nodes[0]).toMatchObject({
      rank: "article",
      title: "Ferry returns",
      authors: ["Mara Lindqvist", "Tobias Okafor"],
      publisher: "Harbour Daily",
      published: "2021-03-03T08:00:00+01:00",
      image: "https://harbour.example/ferry.jpg",
      tags: ["ferries", "islands"],
    });
  });

  test("a graph whose article refers to its author by id", () => {
    const { nodes, site, people } = readJsonLd([
      JSON.stringify({
        "@graph": [
          { "@type": "WebSite", "@id": "#site", name: "Harbour Daily" },
          {
            "@type": "WebPage",
            "@id": "#page",
            name: "Ferry returns - Harbour Daily",
            datePublished: "2021-03-03",
          },
          { "@type": ["Article", "BlogPosting"], headline: "Ferry returns", author: { "@id": "#mara" } },
          { "@type": "Person", "@id": "#mara", name: "Mara Lindqvist" },
        ],
      }),
    ]);
    expect(nodes.map((node) => node.rank)).toEqual(["article", "page"]);
    expect(nodes[0]?.authors).toEqual(["Mara Lindqvist"]);
    expect(site).toBe("Harbour Daily");
    expect(people).toEqual(["Mara Lindqvist"]);
  });

  test("arrays, main entities and types written as addresses", () => {
    const { nodes } = readJsonLd([
      JSON.stringify([
        { "@type": "BreadcrumbList", name: "path" },
        {
          "@type": "WebPage",
          mainEntity: {
            "@type": "http://schema.org/Article",
            name: "Ferry returns",
            creator: "Mara Lindqvist",
          },
        },
      ]),
    ]);
    expect(nodes[0]).toMatchObject({ rank: "article", title: "Ferry returns", authors: ["Mara Lindqvist"] });
  });

  test("authors in parts, and reviewers of a product left alone", () => {
    const { nodes } = readJsonLd([
      '{"@type":"Article","author":{"givenName":"Mara","familyName":"Lindqvist"}}',
      '{"@type":"Product","name":"Rope","review":[{"@type":"Review","author":{"name":"Somebody Else"}}]}',
    ]);
    expect(nodes.map((node) => node.authors)).toEqual([["Mara Lindqvist"], []]);
  });

  test("what is broken beyond repair is passed over, the rest is read", () => {
    const { nodes } = readJsonLd(["{not json at all", '{"@type":"Article","headline":"Ferry returns",}']);
    expect(nodes.map((node) => node.title)).toContain("Ferry returns");
  });

  test("a deep nest does not overflow", () => {
    const deep = `${'{"@graph":['.repeat(5000)}{"@type":"Article"}${"]}".repeat(5000)}`;
    expect(() => readJsonLd([deep])).not.toThrow();
    const named = `{"@type":"Article","author":${'{"name":'.repeat(20_000)}"x"${"}".repeat(20_000)}}`;
    expect(readJsonLd([named]).nodes[0]?.authors).toEqual([]);
  });
});
