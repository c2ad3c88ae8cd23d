const WHOLE: Intl.NumberFormat = new Intl.NumberFormat("en");
const SHARE: Intl.NumberFormat = new Intl.NumberFormat("en", {
  style: "percent",
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const LANGUAGES: Intl.DisplayNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** 12,345 */
export function whole(value: number): string {
  return WHOLE.format(value);
}

/** 0.123 → 12.3% */
export function share(value: number): string {
  return SHARE.format(value);
}

/** 12,345 documents; 1 document */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${whole(value)} ${value === 1 ? one : many}`;
}

/** 0.934 → 0.93 */
export function score(value: number): string {
  return value.toFixed(2);
}

/** Milliseconds in the unit that suits them. */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const minutes = Math.floor(ms / 60_000);
  return `${minutes} min ${Math.round((ms % 60_000) / 1000)} s`;
}

/** "eng" → "English (eng)" */
export function language(code: string): string {
  if (code === "und" || code === "") return "undetermined";
  let name: string | undefined;
  try {
    name = LANGUAGES.of(code);
  } catch {
    name = undefined; // a code that is none
  }
  return name === undefined || name === code ? code : `${name} (${code})`;
}

const JOINTS = /[-_]/g;

/** A stable name as people read it: "author-bio" → "author bio". */
export function kindName(name: string): string {
  return name.replace(JOINTS, " ");
}
