import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { WireExcerpt } from "../../files/wire.ts";
import { bodyFile } from "../data/document.ts";
import { loadSource } from "../data/loader.ts";
import { useReport } from "../state/context.ts";

interface SourceProps {
  readonly ordinal: number;
  readonly segment: number;
}

/** The markup around a removal, loaded when asked for. Once asked for, it stays open for the next removals. */
export function SourceAround({ ordinal, segment }: SourceProps): JSX.Element {
  const { manifest } = useReport();
  const [asked, ask] = useState(false);
  const [excerpts, setExcerpts] = useState<readonly WireExcerpt[]>();
  useEffect(() => {
    if (!asked) return;
    let wanted = true;
    loadSource(bodyFile(manifest.bodies, ordinal)).then(
      (chunk) => {
        if (wanted) setExcerpts(chunk.excerpts[ordinal - chunk.first] ?? []);
      },
      () => {
        if (wanted) setExcerpts([]);
      },
    );
    return () => {
      wanted = false;
    };
  }, [manifest, ordinal, asked]);
  const found = excerpts?.find(
    ([first, , ...places]) => segment >= first && segment - first < places.length / 2,
  );
  return (
    <details class="source" open={asked} onToggle={(event) => ask(event.currentTarget.open)}>
      <summary>Source around it</summary>
      {!asked || excerpts === undefined ? null : found === undefined ? (
        <p class="note">The report does not hold it.</p>
      ) : (
        <Excerpt excerpt={found} segment={segment} />
      )}
    </details>
  );
}

interface ExcerptProps {
  readonly excerpt: WireExcerpt;
  readonly segment: number;
}

/** A piece of markup with the place of one segment marked, and brought into view inside its frame. */
function Excerpt({ excerpt, segment }: ExcerptProps): JSX.Element {
  const [first, text, ...places] = excerpt;
  const [from = 0, to = 0] = places.slice(2 * (segment - first));
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    const frame = mark.current?.parentElement;
    if (mark.current === null || frame === null || frame === undefined) return;
    frame.scrollTop = mark.current.offsetTop - frame.clientHeight / 3;
  }, [excerpt, segment]);
  return (
    <pre>
      {text.slice(0, from)}
      <mark ref={mark}>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </pre>
  );
}
