import { constants, crc32, deflateRawSync } from "node:zlib";

/** Header of a gzip file without a name and a date (RFC 1952). */
const GZIP_HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3);
/** A last block of DEFLATE that holds nothing. */
const LAST_BLOCK = Uint8Array.of(3, 0);

/**
 * `content` `times` times over as one member of gzip. It is deflated once: behind a full flush nothing refers to what came
 * before, so that the same bytes can follow each other.
 */
export function* gzipOf(content: Uint8Array, times: number): Generator<Uint8Array> {
  const deflated = deflateRawSync(content, { finishFlush: constants.Z_FULL_FLUSH, level: 9 });
  yield GZIP_HEADER;
  let sum = 0;
  for (let i = 0; i < times; i += 1) {
    sum = crc32(content, sum);
    yield deflated;
  }
  yield LAST_BLOCK;
  const end = Buffer.alloc(8);
  end.writeUInt32LE(sum, 0);
  end.writeUInt32LE((content.length * times) % 2 ** 32, 4);
  yield end;
}

/** Bytes that a block of Zstandard stands for at most (RFC 8878, section 3.1.1.2.4). */
const BLOCK = 128 * 1024;
const REPEATED = 1;
const HEAD = [0x28, 0xb5, 0x2f, 0xfd, 0];

/** A frame of Zstandard of `blocks` blocks that each stand for 128 KiB of one byte; `window` is its window descriptor. */
export function* zstdOf(byte: number, blocks: number, window = 0x50): Generator<Uint8Array> {
  yield Uint8Array.of(...HEAD, window);
  const block = (last: 0 | 1): Uint8Array => {
    const bytes = Buffer.alloc(4);
    bytes.writeUIntLE((BLOCK << 3) | (REPEATED << 1) | last, 0, 3);
    bytes[3] = byte;
    return bytes;
  };
  const many = Buffer.concat(Array.from({ length: 4096 }, () => block(0)));
  for (let left = blocks - 1; left > 0; left -= 4096) yield many.subarray(0, 4 * Math.min(left, 4096));
  yield block(1);
}

/** Descriptor of the largest window that is read: 128 MiB. */
export const LARGEST_WINDOW: number = 17 << 3;
