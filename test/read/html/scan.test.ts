import fc from "fast-check";
import { Tokenizer } from "htmlparser2";
import { describe, expect, test } from "vitest";
import type { TokenHandler } from "../../../src/read/html/events.ts";
import { Scanner } from "../../../src/read/html/scan.ts";

/** Writes tokens down: start tags with their attributes as one line, once they have ended. */
class Recorder implements TokenHandler {
  readonly tokens: string[] = [];
  private readonly source: string;
  private tag: string[] = [];
  private foreign = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** A page that breaks off inside a tag has no such tag; htmlparser2 says so by text from nowhere, or behind "<". */
  ontext(start: number, end: number): void {
    if (start < 0 || (end === this.source.length && this.source[start - 1] === "<")) return;
    this.tokens.push(`text ${start} ${this.source.slice(start, end)}`);
  }
  onopentagname(start: number, end: number): void {
    this.tag = [this.source.slice(start, end)];
  }
  onattribname(start: number, end: number): void {
    this.tag.push(`@${start} ${this.source.slice(start, end)}`);
  }
  onattribdata(start: number, end: number): void {
    this.tag.push(`=${start} ${this.source.slice(start, end)}`);
  }
  onattribend(): void {
    this.tag.push(";");
  }
  onopentagend(end: number): void {
    if (this.tag[0] === "svg") this.foreign += 1;
    this.tokens.push(`start ${end} ${this.tag.join("|")}`);
  }
  onselfclosingtag(end: number): void {
    this.tokens.push(`alone ${end} ${this.tag.join("|")}`);
  }
  onclosetag(start: number, end: number): void {
    const name = this.source.slice(start, end);
    if (name === "svg") this.foreign -= 1;
    this.tokens.push(`end ${start} ${name}`);
  }
  isInForeignContext(): boolean {
    return this.foreign > 0;
  }
}

function scanned(source: string): readonly string[] {
  const recorder = new Recorder(source);
  new Scanner(source, recorder).run();
  return recorder.tokens;
}

/** What htmlparser2 makes of it. */
function peer(source: string): readonly string[] {
  const recorder = new Recorder(source);
  const unused = { onattribentity() {}, ontextentity() {}, oncdata() {}, oncomment() {} };
  const events = { ondeclaration() {}, onprocessinginstruction() {}, onend() {}, ...unused };
  const callbacks = Object.assign(recorder, events);
  const tokenizer = new Tokenizer({ recognizeSelfClosing: true, decodeEntities: false }, callbacks);
  // To a browser, CDATA outside SVG is a comment up to the next ">"; htmlparser2 would look for "]]>".
  tokenizer.write(source.replaceAll("<![CDATA[", "<!{CDATA["));
  tokenizer.end();
  return recorder.tokens;
}

const PIECES = [
  ..."<>/!?-=\"' \n\tax&",
  ..."<p> </p> <a href= <br/> <svg> </svg> <title> </title> </TITLE > <script> </script> </scrip </style".split(
    " ",
  ),
  ..."<style <textarea> </textarea> <iframe/> <xmp> </xmp> <plaintext> <noembed> </noembed> x=\"y\" b='c'".split(
    " ",
  ),
  ...'<!-- --> --!> <!--> <!---> <!doctype <![CDATA[ ]]> <?xml </ </> <1 class="a é ü &amp; 𝄞'.split(" "),
];

describe("tokens of a page", () => {
  test("are those that htmlparser2 finds, however broken the markup", () => {
    const pages = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(pages, (source) => {
        expect(scanned(source)).toEqual(peer(source));
      }),
      { numRuns: 3000 },
    );
  });

  test("are named with the places of their parts", () => {
    expect(scanned(`<p class=a id='b' hidden>x < y</p ><br/><!-- > --><script>a</b></SCRIPT>`)).toEqual([
      "start 24 p|@3 class|=9 a|;|@11 id|=15 b|;|@18 hidden|;",
      "text 25 x ",
      "text 27 < y",
      "end 32 p",
      "alone 39 br",
      "start 57 script",
      "text 58 a</b>",
      "end 65 SCRIPT",
    ]);
  });

  test("stop where the page breaks off inside a tag", () => {
    for (const end of ["<", "</"]) expect(scanned(`a${end}`)).toEqual(["text 0 a", `text 1 ${end}`]);
    for (const end of ["<b", "</b", "<b c", "<b c=", '<b c="d', "<b /", "<!", "<!-- b", "<?"]) {
      expect(scanned(`a${end}`)).toEqual(["text 0 a"]);
    }
  });
});
