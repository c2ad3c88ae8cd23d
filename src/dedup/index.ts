export { type Alignment, makeAligner } from "./alignment.ts";
export { BANDS, bandKey, bandSketch, ROWS } from "./bands.ts";
export { type Candidates, findCandidates, type Keyed, WIDEST } from "./candidates.ts";
export {
  type Clusters,
  type Compare,
  cluster,
  comparing,
  type Membership,
  type Separation,
} from "./clusters.ts";
export { isFinished } from "./cut.ts";
export { type DifferingParagraph, type Evidence, findEvidence, findNovel } from "./evidence.ts";
export {
  type Apart,
  type DedupResult,
  type Duplicate,
  dedup,
  findDuplicates,
  type Grouped,
  groupExact,
  merge,
} from "./find.ts";
export { type Fingerprint, fingerprint } from "./fingerprint.ts";
export { HEAD_TOKENS, type HeadKey, headKeys } from "./heads.ts";
export { estimate, SIGNATURE_SIZE, signature } from "./minhash.ts";
export {
  DEDUP_MODES,
  type DedupMode,
  type DedupOptions,
  parseDedupOptions,
  SURVIVOR_POLICIES,
  type SurvivorPolicy,
} from "./options.ts";
export { shingleSequence, shingleSet } from "./shingles.ts";
export { equalBytes, MIN_EQUAL_BAND, MIN_EQUAL_HEAD, SKETCH_BYTES, type Sketch } from "./sketch.ts";
export { type DedupEntry, type DedupText, decidedBy, rank, type Standing } from "./survivor.ts";
export { type Tokens, tokenise } from "./tokens.ts";
export { type ApartReason, type Verdict, verify } from "./verify.ts";
