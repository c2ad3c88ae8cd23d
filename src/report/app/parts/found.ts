import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** Places marked at most: a search for "e" must not stop the page. */
const MAX_MARKS = 2000;
const NAME = "found";

/**
 * Marks what was searched for in a text, without touching its elements (CSS Custom Highlight API; browsers
 * without it show the text unmarked). `drawn` changes whenever the text does. The first place is brought into
 * view where `bring` says so.
 */
export function useFound(
  root: RefObject<HTMLElement | null>,
  query: string,
  drawn: unknown,
  bring: boolean,
): void {
  useEffect(() => {
    if (!("highlights" in CSS)) return;
    const places = root.current === null ? [] : placesOf(root.current, query.trim().toLowerCase());
    CSS.highlights.set(NAME, new Highlight(...places));
    if (bring) places[0]?.startContainer.parentElement?.scrollIntoView({ block: "center" });
    return () => {
      CSS.highlights.delete(NAME);
    };
  }, [root, query, drawn, bring]);
}

function placesOf(root: HTMLElement, wanted: string): Range[] {
  const places: Range[] = [];
  if (wanted === "") return places;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null && places.length < MAX_MARKS; node = walker.nextNode()) {
    const text = node.nodeValue ?? "";
    const lower = text.toLowerCase();
    if (lower.length !== text.length) continue; // a letter that changes its length: offsets would not fit
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
      const place = new Range();
      place.setStart(node, at);
      place.setEnd(node, at + wanted.length);
      places.push(place);
    }
  }
  return places;
}
