import type { ElementNode } from "../../../document/segment.ts";
import type { TagTraits } from "./tag-traits.ts";

/** An element with segments under it: which ones, and what its names and those above it say. */
export class Container {
  readonly node: ElementNode;
  readonly parent: Container | undefined;
  /** Position in `Layout.containers`. */
  readonly at: number;
  /** First and last segment under it. */
  first = 0;
  last = 0;
  /** Nearest ancestor with more segments under it. */
  wider: Container | undefined = undefined;
  /** Bits of the element's own names. */
  cues = 0;
  /** Hash of tag and class: the make of the element. */
  tagClassHash = 0;
  /** Bits of all ancestors too. */
  chainCues = 0;
  /** What its tag is to the features. */
  readonly traits: TagTraits;

  constructor(node: ElementNode, parent: Container | undefined, at: number, traits: TagTraits) {
    this.node = node;
    this.parent = parent;
    this.at = at;
    this.traits = traits;
  }
}
