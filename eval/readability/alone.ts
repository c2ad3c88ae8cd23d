import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";

/** Elements that begin no new line: a word may go on through their tags. */
const INLINE: ReadonlySet<string> = new Set(
  "A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR".split(
    " ",
  ),
);

/** What Mozilla Readability, run on jsdom as its documentation says, keeps of a page. */
export type Alone =
  /** Its text, a line break where a block begins or ends; "" where it finds no article. */
  | { readonly text: string }
  /** What jsdom or Readability threw. */
  | { readonly failure: string };

export function readabilityAlone(html: string): Alone {
  let dom: JSDOM | undefined;
  try {
    dom = new JSDOM(html, { virtualConsole: new VirtualConsole() });
    const article = new Readability(dom.window.document, { serializer: textOf }).parse();
    return { text: article?.content ?? "" };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  } finally {
    dom?.window.close();
  }
}

function textOf(root: Node): string {
  const parts: string[] = [];
  const open: (Node | string)[] = [root];
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    if (typeof top === "string") parts.push(top);
    else if (top.nodeType === top.TEXT_NODE) parts.push(top.nodeValue ?? "");
    else if (top.nodeType === top.ELEMENT_NODE) {
      const border = INLINE.has(top.nodeName) ? "" : "\n";
      open.push(border, ...[...top.childNodes].reverse(), border);
    }
  }
  return parts.join("");
}
