import { IntegrityError } from "../document/errors.ts";

/** Rows that can be counted again from the disk. */
interface Countable {
  /** Throws `IntegrityError` where the rows are not what was written. */
  recount(): Promise<number>;
}

/** Throws `IntegrityError` where the rows that were written, counted from the disk, are not as many as there should be. */
export async function checkRows(name: string, file: Countable, expected: number): Promise<void> {
  checkCount(`rows of ${name}`, await file.recount(), expected);
}

/** Throws `IntegrityError` where something was lost or doubled: "`found` `what` where there should be `expected`". */
export function checkCount(what: string, found: number, expected: number): void {
  if (found === expected) return;
  const next = "nothing was published; please report this, and repeat the command, which begins from nothing";
  throw new IntegrityError(`${found} ${what} where there should be ${expected}: ${next}`);
}
