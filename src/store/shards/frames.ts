/** What a run keeps of one document, as bytes: parts that are read at different times are kept apart. */
export interface StoredDocument {
  /** JSON of what became of it. */
  readonly head: Uint8Array;
  /** Its record as a line of JSON; empty where it has none. */
  readonly record: Uint8Array;
  /** Its removals as lines of JSON. */
  readonly removals: Uint8Array;
  /** JSON of how the report shows it; empty where it does not. */
  readonly report: Uint8Array;
}

const PARTS = ["head", "record", "removals", "report"] as const;
const SIZE_BYTES = 4;
/** Bytes in front of a document's parts: the size of each. */
export const FRAME_HEAD: number = PARTS.length * SIZE_BYTES;

/** Sizes of the parts of the document whose frame begins at `at`, and of the frame. */
interface FrameSizes extends Record<keyof StoredDocument, number> {
  readonly frame: number;
}

/** A document as one stretch of bytes. */
export function encodeFrame(document: StoredDocument): Buffer {
  const size = PARTS.reduce((sum, part) => sum + document[part].length, FRAME_HEAD);
  const frame = Buffer.allocUnsafe(size);
  let at = FRAME_HEAD;
  for (const [i, part] of PARTS.entries()) {
    frame.writeUInt32LE(document[part].length, i * SIZE_BYTES);
    frame.set(document[part], at);
    at += document[part].length;
  }
  return frame;
}

/** What the head of a frame states. */
export function frameSizes(head: Buffer, at = 0): FrameSizes {
  const size = (part: number): number => head.readUInt32LE(at + part * SIZE_BYTES);
  const sizes = { head: size(0), record: size(1), removals: size(2), report: size(3) };
  return { ...sizes, frame: FRAME_HEAD + sizes.head + sizes.record + sizes.removals + sizes.report };
}

/** The document of a frame; its parts are views of these bytes. */
export function decodeFrame(frame: Buffer): StoredDocument {
  const sizes = frameSizes(frame);
  let at = FRAME_HEAD;
  const take = (size: number): Buffer => {
    at += size;
    return frame.subarray(at - size, at);
  };
  return {
    head: take(sizes.head),
    record: take(sizes.record),
    removals: take(sizes.removals),
    report: take(sizes.report),
  };
}
