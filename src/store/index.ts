export { storedClusters } from "./clusters.ts";
export { decodeFrame, encodeFrame, type StoredDocument } from "./frames.ts";
export { LazyFingerprint } from "./lazy-fingerprint.ts";
export { PrintFile } from "./print-file.ts";
export { encodePrint, Print, type PrintedText } from "./prints.ts";
export { SHARD_SIZE, Shards } from "./shards.ts";
export { type IndexedText, SignatureIndex } from "./signatures.ts";
export { SurveyStore } from "./surveys.ts";
