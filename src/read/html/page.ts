import { Tokenizer } from "htmlparser2";
import type { PageHead } from "../../document/document.ts";
import type { Note } from "../../document/label.ts";
import type { Segment } from "../../document/segment.ts";
import { Segmenter } from "./segmenter.ts";

/** What one pass over a page yields. */
export interface SegmentedPage {
  /** In order, disjoint, inside the source. */
  readonly segments: Segment[];
  readonly head: PageHead;
  readonly notes: Note[];
}

const CDATA = "<![CDATA[";

/**
 * Cuts a page into segments and collects what its head states. Linear in the length of the source;
 * accepts any string, however broken. Text in hidden elements, scripts, templates and form controls is
 * left out, except where the page is made to reveal it (tabs, accordions, streamed parts: `markup.concealed`), and
 * so are segments in which nothing shows. A single `<br>` is "\n" in the text, two end the segment.
 */
export function segmentHtml(source: string): SegmentedPage {
  const page = read(source, false);
  return (page.hollow ? read(source, true) : page).finish();
}

/** One pass at the level of tokens; with `reveal`, concealed text counts as shown. */
function read(source: string, reveal: boolean): Segmenter {
  const segmenter = new Segmenter(source, reveal);
  // Browsers don't see what stands in <noscript>; a self-closed <iframe/> in there must not swallow the page.
  const tokenizer = new Tokenizer({ recognizeSelfClosing: true, decodeEntities: false }, segmenter);
  // To a browser, CDATA outside SVG is a comment that ends at the next ">"; the tokenizer would skip to "]]>".
  // The mask has the same length and is only ever looked at for tags: text is cut from the source.
  const mask = source.includes(CDATA) ? source.replaceAll(CDATA, "<!{CDATA[") : source;
  tokenizer.write(mask);
  tokenizer.end();
  return segmenter;
}
