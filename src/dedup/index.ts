export { makeAligner } from "./alignment.ts";
export { BANDS, bandKey, bandSketch, ROWS } from "./candidates/bands.ts";
export { HEAD_TOKENS, type HeadKey, headKeys } from "./candidates/heads.ts";
export { type Candidates, findCandidates, type Keyed, MAX_BUCKET, pairsOf } from "./candidates/index.ts";
export { estimate, SIGNATURE_SIZE, signature } from "./candidates/minhash.ts";
export {
  equalBytes,
  MIN_EQUAL_BAND,
  MIN_EQUAL_HEAD,
  SKETCH_BYTES,
  type Sketch,
} from "./candidates/sketch.ts";
export {
  type Clusters,
  cluster,
  comparing,
  type Membership,
  type Separation,
} from "./clusters.ts";
export { isFinished } from "./cut.ts";
export { type DifferingParagraph, findEvidence, findNovel } from "./evidence.ts";
export {
  type DedupResult,
  type Duplicate,
  dedup,
  findDuplicates,
  type Grouped,
  groupExact,
  merge,
  type RejectedPair,
} from "./find.ts";
export { type Fingerprint, fingerprint } from "./fingerprint.ts";
export {
  DEDUP_MODES,
  type DedupMode,
  type DedupOptions,
  parseDedupOptions,
  SURVIVOR_POLICIES,
  type SurvivorPolicy,
} from "./options.ts";
export { type Compare, MIN_TWIN_SIMILARITY } from "./settle.ts";
export { type DedupEntry, type DedupText, decidedBy, type Standing } from "./survivor.ts";
export { shingleSequence, shingleSet } from "./tokens/shingles.ts";
export { tokenise } from "./tokens/tokenise.ts";
export { type PairVerdict, verify } from "./verify.ts";
