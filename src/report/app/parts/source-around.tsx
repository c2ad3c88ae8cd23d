import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { WireExcerpt } from "../../wire.ts";
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
  const found = excerpts?.find(([first, last]) => segment >= first && segment <= last);
  return (
    <details class="source" open={asked} onToggle={(event) => ask(event.currentTarget.open)}>
      <summary>Source around it</summary>
      {!asked || excerpts === undefined ? null : found === undefined ? (
        <p class="note">The report does not hold it.</p>
      ) : (
        <Excerpt excerpt={found} />
      )}
    </details>
  );
}

function Excerpt({ excerpt }: { readonly excerpt: WireExcerpt }): JSX.Element {
  const [, , text, from, to] = excerpt;
  return (
    <pre>
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </pre>
  );
}
