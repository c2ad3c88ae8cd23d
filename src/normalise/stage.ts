import type { Segment } from "../document/segment.ts";
import type { Patch } from "./patch.ts";

/** How quotation marks and dashes are treated. */
export type QuoteStyle = "keep" | "straight";

export interface NormaliseOptions {
  /** `straight`: curly quotes, guillemets and dashes become `"`, `'` and `-`. `keep` unless told. */
  readonly quotes?: QuoteStyle;
  /**
   * The document's source. Given, a word that was divided at a line end is looked up in the rest of the
   * document before it is joined, and divided words are found in HTML too.
   */
  readonly source?: string;
}

/** What a stage may look at beside the text as the stages before it left it. */
export interface StageContext {
  readonly segment: Segment;
  readonly options: NormaliseOptions;
}

/** One kind of repair: reads a text, returns what it would change in it. */
export interface Stage {
  /** Bit of `NEED` without which there is nothing to do. */
  readonly need: number;
  /** Whether it also runs on code, where every other character may be meant. */
  readonly inCode: boolean;
  find(text: string, context: StageContext): Patch[];
}
