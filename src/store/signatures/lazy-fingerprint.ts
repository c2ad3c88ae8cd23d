import type { Fingerprint } from "../../dedup/index.ts";

/** A fingerprint that stays on disk until it is asked for: of a million texts, a few are. */
export class LazyFingerprint implements Fingerprint {
  /** The text that was asked for last: a comparison looks at its fields several times. */
  static #held: { readonly of: LazyFingerprint; readonly whole: Fingerprint } | undefined;

  readonly exact: string;
  readonly #read: () => Fingerprint;

  constructor(exact: string, read: () => Fingerprint) {
    this.exact = exact;
    this.#read = read;
  }

  /** All of it, in memory. */
  whole(): Fingerprint {
    const held = LazyFingerprint.#held;
    if (held?.of === this) return held.whole;
    const whole = this.#read();
    LazyFingerprint.#held = { of: this, whole };
    return whole;
  }

  get tokens(): Uint32Array {
    return this.whole().tokens;
  }

  get signature(): Uint32Array {
    return this.whole().signature;
  }

  get size(): number {
    return this.whole().size;
  }

  get distinct(): number {
    return this.whole().distinct;
  }

  get title(): number {
    return this.whole().title;
  }

  get cut(): boolean {
    return this.whole().cut;
  }
}
