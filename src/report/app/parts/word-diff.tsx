import { diffLines, diffWordsWithSpace } from "diff";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";

/** Milliseconds that a word diff may take before lines are compared instead. */
const PATIENCE = 1500;
/** Units of unchanged text shown around a difference. */
const CONTEXT = 160;

interface DiffProps {
  readonly before: string;
  readonly after: string;
}

/** One clean text against another, word by word; long stretches that are the same are cut short. */
export function WordDiff({ before, after }: DiffProps): JSX.Element {
  const changes = useMemo(
    () => diffWordsWithSpace(before, after, { timeout: PATIENCE }) ?? diffLines(before, after),
    [before, after],
  );
  if (before === after) return <p class="note">The clean texts are the same to the letter.</p>;
  return (
    <div class="diff" dir="auto">
      {changes.map((change, i) => {
        if (change.added) return <ins key={i}>{change.value}</ins>;
        if (change.removed) return <del key={i}>{change.value}</del>;
        return <span key={i}>{shortened(change.value, i === 0, i === changes.length - 1)}</span>;
      })}
    </div>
  );
}

const TO_WORD = /^\S*\s?/u;
const FROM_WORD = /(?:\s|^)\S*$/u;

function shortened(text: string, first: boolean, last: boolean): string {
  if (text.length <= 2.5 * CONTEXT) return text;
  const head = first ? "" : text.slice(0, CONTEXT).replace(FROM_WORD, "");
  const tail = last ? "" : text.slice(-CONTEXT).replace(TO_WORD, "");
  return `${head === "" ? "" : `${head} `}…${tail === "" ? "" : ` ${tail}`}`;
}
