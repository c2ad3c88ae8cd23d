import { Tokenizer } from "htmlparser2";
import type { SegmentedPage } from "./segmented-page.ts";
import { Segmenter } from "./segmenter.ts";

const CDATA = "<![CDATA[";
/** Of the same length: stands in for CDATA where tags are looked for; text is cut from the source. */
const COMMENT = "<!{CDATA[";

/**
 * Cuts a page into segments and collects what its head states. Linear in the length of the source;
 * accepts any string, however broken. Text in hidden elements, scripts, templates and form controls is
 * left out, except where the page is made to reveal it (tabs, accordions, streamed parts: `markup.concealed`), and
 * so are segments in which nothing shows. A single `<br>` is "\n" in the text, two end the segment.
 */
export function segmentHtml(source: string): SegmentedPage {
  let mask = source;
  let page = read(source, mask, false);
  if (page.cdata) {
    // To a browser, CDATA outside SVG is a comment that ends at the next ">"; the tokenizer skips to "]]>". Pages that
    // hold any are rare: reading those twice takes less than searching all the others for it.
    mask = source.replaceAll(CDATA, COMMENT);
    page = read(source, mask, false);
  }
  return (page.hollow ? read(source, mask, true) : page).finish();
}

/** One pass at the level of tokens, which are looked for in `mask`; with `reveal`, concealed text counts as shown. */
function read(source: string, mask: string, reveal: boolean): Segmenter {
  const segmenter = new Segmenter(source, reveal);
  // Browsers don't see what stands in <noscript>; a self-closed <iframe/> in there must not swallow the page.
  const tokenizer = new Tokenizer({ recognizeSelfClosing: true, decodeEntities: false }, segmenter);
  tokenizer.write(mask);
  tokenizer.end();
  return segmenter;
}
