import { DecodingMode, decodeHTML, EntityDecoder, htmlDecodeTree } from "entities/decode";

/** Finds and decodes the character references of a source (`&amp;`, `&#8217;`, `&nbsp` without its semicolon). */
export class ReferenceReader {
  /** What the last reference that was read stands for: one character, for a few names two. */
  text = "";
  private readonly source: string;
  private readonly decoder: EntityDecoder;
  private consumed = 0;
  /** The first "&" at or after the last position asked for: found once, so that the search stays linear. */
  private next = -1;

  constructor(source: string) {
    this.source = source;
    this.decoder = new EntityDecoder(htmlDecodeTree, (code, consumed) => {
      this.text += String.fromCodePoint(code);
      this.consumed = consumed;
    });
  }

  /** Position of the first "&" in `source[start, end)`, -1 where there is none. Positions only ever grow. */
  find(start: number, end: number): number {
    if (this.next < start) {
      const found = this.source.indexOf("&", start);
      this.next = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.next < end ? this.next : -1;
  }

  /** Decodes the reference that begins at `at`: its width in the source, 0 where the "&" is just that. */
  read(at: number): number {
    this.text = "";
    this.consumed = 0;
    this.decoder.startEntity(DecodingMode.Legacy);
    if (this.decoder.write(this.source, at + 1) < 0) this.decoder.end();
    return this.consumed;
  }

  /** `source[start, end)` as written. */
  verbatim(start: number, end: number): string {
    return this.source.slice(start, end);
  }

  /** `source[start, end)` decoded, for text whose places don't matter. */
  plain(start: number, end: number): string {
    const piece = this.source.slice(start, end);
    return piece.includes("&") ? decodeHTML(piece) : piece;
  }
}
