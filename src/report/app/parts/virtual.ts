import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** The rows of a long list that have to be drawn. */
export interface Window {
  /** To be put on the element that scrolls. */
  readonly ref: RefObject<HTMLElement | null>;
  readonly first: number;
  /** One behind the last. */
  readonly end: number;
}

/** Rows drawn above and below the visible ones. */
const MARGIN = 12;

/** Which of `count` rows of `height` pixels are to be drawn; follows scrolling and the size of the window. */
export function useWindow(count: number, height: number): Window {
  const ref = useRef<HTMLElement>(null);
  const [span, setSpan] = useState({ first: 0, end: 60 });
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    element.tabIndex = 0; // an area that scrolls must be reachable by keyboard
    const follow = (): void => {
      const first = Math.max(0, Math.floor(element.scrollTop / height) - MARGIN);
      const end = first + Math.ceil(element.clientHeight / height) + 2 * MARGIN;
      setSpan((old) => (old.first === first && old.end === end ? old : { first, end }));
    };
    follow();
    element.addEventListener("scroll", follow, { passive: true });
    const watcher = new ResizeObserver(follow);
    watcher.observe(element);
    return () => {
      element.removeEventListener("scroll", follow);
      watcher.disconnect();
    };
  }, [height, count]);
  return { ref, first: Math.min(span.first, count), end: Math.min(span.end, count) };
}
