const QUOTE = '"';
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
    else if (!quoted && unit === "\n" && counts.size > 0) break;
    else if (!quoted) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const best = DELIMITERS.map((one) => ({ one, count: counts.get(one) ?? 0 })).reduce((a, b) =>
    b.count > a.count ? b : a,
  );
  return best.count === 0 ? "," : best.one;
}
