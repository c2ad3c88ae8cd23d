export { unpackedStream } from "./stream.ts";
export { tooLarge, unpacked, unzstd } from "./whole.ts";
