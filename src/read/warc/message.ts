/** Largest header of a message, in bytes; servers send 16 kB at most. */
export const MAX_MESSAGE_HEAD: number = 256 * 1024;

const STATUS = /^HTTP\/\d(?:\.\d)?\s+(\d{3})\b/;
const CHARSET = /charset\s*=\s*["']?([^\s;"',]{1,40})/i;
const LF = 0x0a;
const CR = 0x0d;

/** The header of an HTTP response. */
export interface ResponseHead {
  readonly status: number;
  /** By lower-case name; fields that come more than once are joined by commas. */
  readonly headers: ReadonlyMap<string, string>;
  /** Where the body begins; undefined where that is behind `MAX_MESSAGE_HEAD` bytes, and `headers` are not all. */
  readonly bodyAt: number | undefined;
}

/** Reads the header of an HTTP response; undefined where there is none. Lines may end with a line feed alone. */
export function responseHead(block: Buffer): ResponseHead | undefined {
  const bodyAt = endOfHead(block);
  const lines = block.toString("latin1", 0, bodyAt ?? MAX_MESSAGE_HEAD).split(/\r?\n/);
  const status = STATUS.exec(lines[0] ?? "")?.[1];
  if (status === undefined) return undefined;
  const headers = new Map<string, string>();
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(":");
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    const before = headers.get(name);
    headers.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return { status: Number(status), headers, bodyAt };
}

/** Behind the first empty line, or at the end where there is none; undefined where the header goes on past the limit. */
function endOfHead(block: Buffer): number | undefined {
  const held = block.subarray(0, MAX_MESSAGE_HEAD);
  for (let at = held.indexOf(LF); at >= 0; at = held.indexOf(LF, at + 1)) {
    if (held[at + 1] === LF) return at + 2;
    if (held[at + 1] === CR && held[at + 2] === LF) return at + 3;
  }
  return held.length < block.length ? undefined : block.length;
}

/** Media type without its parameters, lower-case; "" where none is stated. */
export function mediaType(contentType: string | undefined): string {
  return (contentType ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

/** The `charset` of a media type. */
export function charsetOf(contentType: string | undefined): string | undefined {
  return CHARSET.exec(contentType ?? "")?.[1];
}

/** The codings of a body in the order in which they were put on: of its content, then of its transfer. */
export function codingsOf(headers: ReadonlyMap<string, string>): string[] {
  return ["content-encoding", "transfer-encoding"]
    .flatMap((name) => (headers.get(name) ?? "").split(","))
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== "" && coding !== "identity");
}
