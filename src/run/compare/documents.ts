import type { ChangedFact, ChangedRemoval, DocumentChange, Pair } from "../../report/index.ts";
import type { ComparedRemoval, ComparedRow } from "./rows.ts";

/** A document in one run. */
export interface Side {
  readonly row: ComparedRow;
  readonly removals: readonly ComparedRemoval[];
}

/** What changed about a document between two runs, of which at least one read it; undefined where nothing did. */
export function compareDocument(
  id: string,
  before: Side | undefined,
  after: Side | undefined,
): DocumentChange | undefined {
  const shown = after?.row ?? before?.row;
  if (shown === undefined) return undefined;
  const pair = <T, U>(pick: (row: ComparedRow) => T, absent: U): Pair<T | U> => [
    before === undefined ? absent : pick(before.row),
    after === undefined ? absent : pick(after.row),
  ];
  const status = pair((row) => row.status, "absent" as const);
  const text = pair((row) => row.text, null);
  const source = before !== undefined && after !== undefined && isOther(before.row, after.row);
  const facts = before === undefined || after === undefined ? [] : factChanges(before.row, after.row);
  const removals = before === undefined || after === undefined ? [] : removalChanges(before, after);
  const same = status[0] === status[1] && text[0] === text[1];
  if (same && !source && facts.length === 0 && removals.length === 0) return undefined;
  return {
    id,
    path: shown.path,
    ...(shown.line === undefined ? {} : { line: shown.line }),
    title: after?.row.title ?? before?.row.title ?? null,
    status,
    detail: pair((row) => row.detail, ""),
    words: pair((row) => row.words, null),
    source,
    ...(text[0] === text[1] ? {} : { text }),
    facts,
    removals,
  };
}

function isOther(before: ComparedRow, after: ComparedRow): boolean {
  return before.sha256 !== undefined && after.sha256 !== undefined && before.sha256 !== after.sha256;
}

/** Facts of documents that ended in the same way: others have nothing to compare. */
function factChanges(before: ComparedRow, after: ComparedRow): ChangedFact[] {
  if (before.status !== after.status) return [];
  return Object.entries(after.facts).flatMap(([fact, now]) => {
    const was = before.facts[fact] ?? "";
    return was === now ? [] : [{ fact, before: was, after: now }];
  });
}

/** Only records and copies have removals written down: a reject has none for another reason. */
function cleaned({ row }: Side): boolean {
  return row.status === "kept" || row.status === "duplicate";
}

function removalChanges(before: Side, after: Side): ChangedRemoval[] {
  if (!cleaned(before) || !cleaned(after)) return [];
  // Places say nothing where the document itself is another; then its passages are told by their text.
  const byText = isOther(before.row, after.row);
  const keyOf = ({ start, end, text }: ComparedRemoval): string => (byText ? text : `${start}:${end}`);
  const old = new Map<string, ComparedRemoval[]>();
  for (const removal of before.removals) {
    const list = old.get(keyOf(removal));
    if (list === undefined) old.set(keyOf(removal), [removal]);
    else list.push(removal);
  }
  const changes: { readonly start: number; readonly change: ChangedRemoval }[] = [];
  for (const removal of after.removals) {
    const was = old.get(keyOf(removal))?.shift();
    const { start } = removal;
    if (was === undefined) changes.push({ start, change: { change: "appeared", ...shownRemoval(removal) } });
    else if (was.rule !== removal.rule || was.kind !== removal.kind) {
      const { kind, rule } = was;
      changes.push({
        start,
        change: { change: "relabelled", ...shownRemoval(removal), was: { kind, rule } },
      });
    }
  }
  for (const removal of [...old.values()].flat()) {
    changes.push({ start: removal.start, change: { change: "disappeared", ...shownRemoval(removal) } });
  }
  return changes.sort((a, b) => a.start - b.start).map(({ change }) => change);
}

function shownRemoval({
  kind,
  rule,
  score,
  reason,
  text,
  line,
}: ComparedRemoval): Omit<ChangedRemoval, "change" | "was"> {
  return { kind, rule, score, reason, text, line };
}
