export { storedClusters } from "./clusters.ts";
export { decodeFrame, encodeFrame, type StoredDocument } from "./shards/frames.ts";
export { SHARD_SIZE, Shards } from "./shards/index.ts";
export { PrintFile } from "./shards/print-file.ts";
export { encodePrint, Print } from "./shards/prints.ts";
export { type IndexedText, SignatureIndex } from "./signatures/index.ts";
export { LazyFingerprint } from "./signatures/lazy-fingerprint.ts";
export { SurveyStore } from "./surveys.ts";
