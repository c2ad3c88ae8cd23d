const QUOTE = '"';
const LF = 0x0a;
const CR = 0x0d;
const DELIMITERS = [",", ";", "\t", "|"] as const;

/** Splits a record into its fields. With `quoted`, its quotes are known to be well-formed; without, they are text. */
export function splitFields(record: string, delimiter: string, quoted: boolean): string[] {
  if (!quoted || !record.includes(QUOTE)) return record.split(delimiter);
  const fields: string[] = [];
  for (let at = 0; ; ) {
    const [field, end] = record[at] === QUOTE ? quotedField(record, at) : ["", at];
    const next = record.indexOf(delimiter, end);
    const to = next < 0 ? record.length : next;
    fields.push(record[at] === QUOTE ? field : record.slice(at, to));
    if (next < 0) return fields;
    at = next + 1;
  }
}

/** A quoted field and where it ends, behind its closing quote. */
function quotedField(record: string, at: number): [string, number] {
  let close = record.indexOf(QUOTE, at + 1);
  while (close >= 0 && record[close + 1] === QUOTE) close = record.indexOf(QUOTE, close + 2);
  const end = close < 0 ? record.length : close;
  return [record.slice(at + 1, end).replaceAll('""', QUOTE), end + 1];
}

/** The delimiter of a file: the one that its first line has most of outside quotes; a comma where there is none. */
export function sniffDelimiter(head: Uint8Array): string {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const byte of head) {
    const unit = String.fromCharCode(byte);
    if (unit === QUOTE) quoted = !quoted;
    else if (!quoted && (byte === LF || byte === CR)) {
      if (counts.size > 0) break;
    } else if (!quoted) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const best = DELIMITERS.map((one) => ({ one, count: counts.get(one) ?? 0 })).reduce((a, b) =>
    b.count > a.count ? b : a,
  );
  return best.count === 0 ? "," : best.one;
}

/** A first line that names the delimiter: Excel's `sep=;`, in quotes where a program wrote it as a cell, or padded. */
const SEPARATOR_LINE = /^("?)sep=(\\t|[\t\x20\x21\x23-\x7e]?)\1\2*$/i;

/** What such a line says, and how long it is. */
export interface SeparatorLine {
  /** One ASCII character; undefined where the line names none. */
  readonly delimiter: string | undefined;
  /** Bytes before its line break. */
  readonly bytes: number;
}

/** The line at the head of a file that names its delimiter; undefined where there is none. */
export function separatorLine(head: Uint8Array): SeparatorLine | undefined {
  const end = head.findIndex((byte) => byte === LF || byte === CR);
  const bytes = end < 0 ? head.length : end;
  const stated = SEPARATOR_LINE.exec(Buffer.from(head.subarray(0, bytes)).toString("latin1"))?.[2];
  if (stated === undefined) return undefined;
  return { delimiter: stated === "\\t" ? "\t" : stated === "" ? undefined : stated, bytes };
}
