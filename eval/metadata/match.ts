/** Agreement of an answer with the gold: `strict` as defined for each field, `lenient` where it is close enough to use. */
export interface Agreement {
  readonly strict: boolean;
  readonly lenient: boolean;
}

const NONE: Agreement = { strict: false, lenient: false };
const DAY = 86_400_000;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}/u;
const AUTHOR_JOINT = /\s*[;,&|/\n]\s*(?:and\s+)?|\s+(?:and|und|et|y|with)\s+/iu;
const AUTHOR_LEAD = /^\s*(?:(?:written|posted|published)\s+)?by[\s:]+/iu;
/** Degrees and certificates: capitals with at most one small letter ("MD", "PhD", "M.D.", "E-RYT 200"). */
const CREDENTIAL = /^(?:[A-Z][a-z]?\.?){2,6}(?:[- ][A-Z\d]{1,5})?®?$/u;

/** Lower-case letters and digits with single spaces, accents folded: what titles and names are compared by. */
export function compared(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function holds(outer: string, inner: string): boolean {
  return inner !== "" && ` ${outer} `.includes(` ${inner} `);
}

/**
 * Strict: equal after `compared`. Lenient: or one stands whole inside the other and has at least half as many words
 * (a site name left on, a subtitle left off).
 */
export function titleAgreement(answer: string, gold: string): Agreement {
  const [ours, wanted] = [compared(answer), compared(gold)];
  if (ours === "") return NONE;
  if (ours === wanted) return { strict: true, lenient: true };
  const [a, b] = [ours.split(" ").length, wanted.split(" ").length];
  const within = holds(ours, wanted) || holds(wanted, ours);
  return { strict: false, lenient: within && Math.min(a, b) * 2 >= Math.max(a, b) };
}

/** The names in a list of author strings: split at commas and conjunctions, a leading "By" and degrees left out. */
function names(entries: readonly string[]): string[] {
  const parts = entries.flatMap((entry) => entry.replace(AUTHOR_LEAD, "").split(AUTHOR_JOINT));
  const plain = parts.filter((part) => !CREDENTIAL.test(part.trim()));
  return (plain.length > 0 ? plain : parts).map(compared).filter((name) => name.length > 1);
}

/**
 * Strict: the sets of names are equal. Lenient: they have a name in common, where one that stands whole inside the
 * other counts if it has two words or more ("Ann Lee" in "Dr Ann Lee").
 */
export function authorAgreement(answer: readonly string[], gold: string): Agreement {
  const ours = new Set(names(answer));
  const wanted = new Set(names([gold]));
  if (ours.size === 0) return NONE;
  const strict = ours.size === wanted.size && [...ours].every((name) => wanted.has(name));
  const common = [...ours].some((a) => [...wanted].some((b) => a === b || inside(a, b) || inside(b, a)));
  return { strict, lenient: strict || common };
}

function inside(outer: string, inner: string): boolean {
  return inner.includes(" ") && holds(outer, inner);
}

/** Strict: the same day, as written (no conversion of zones). Lenient: at most one day apart, as zones make it. */
export function dateAgreement(answer: string, gold: string): Agreement {
  const [ours, wanted] = [ISO_DAY.exec(answer)?.[0], ISO_DAY.exec(gold)?.[0]];
  if (ours === undefined || wanted === undefined) return NONE;
  const apart = Math.abs(Date.parse(ours) - Date.parse(wanted));
  return { strict: ours === wanted, lenient: apart <= DAY };
}
