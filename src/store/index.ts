export { storedCandidates } from "./candidates.ts";
export { type DatabaseLimits, DEFAULT_MEMORY, parseMemory } from "./database.ts";
export { withoutPrint } from "./prints.ts";
export { SHARD_SIZE, Shards } from "./shards.ts";
export { type IndexedText, SignatureIndex } from "./signatures.ts";
