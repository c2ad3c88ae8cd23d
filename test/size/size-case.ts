import type { Usage } from "../../bench/usage.ts";
import type { Scene } from "./scene.ts";

/** Something large or hostile that dechaff is given. */
export interface SizeCase {
  /** Short and unique, for `--case`. */
  readonly name: string;
  /** What it is, for the table. */
  readonly what: string;
  /** Megabytes that the process may take at its peak. */
  readonly maxMegabytes: number;
  /** Makes the input and gives it to dechaff. Throws `Unexpected` where that ends otherwise than it must. */
  readonly play: (scene: Scene, settings: Settings) => Promise<Played>;
}

/** What the caller of all cases may set. */
export interface Settings {
  /** Seconds for which a consumer reads nothing. */
  readonly stall: number;
}

/** How a case ended, where it ended as it must. */
export interface Played {
  /** What became of the input, in a few words. */
  readonly outcome: string;
  readonly usage: Usage;
}
