/** Companions remembered of one line; from here on it is common enough, and only counted. */
const REMEMBERED = 64;
/** Share of the slots that are filled at most. */
const LOAD = 0.5;
const FIRST_SLOTS = 1 << 12;

/**
 * How many different articles hold each line of each site. Most lines stand in one article only: these take 24 bytes
 * in plain arrays, so that millions fit; only what recurs has a set of companions.
 */
export class LineTable {
  /** Slot to number of the entry + 1; 0 marks a free slot. */
  #slots = new Int32Array(FIRST_SLOTS);
  #sites = new Uint32Array(FIRST_SLOTS * LOAD);
  #lines = new Uint32Array(FIRST_SLOTS * LOAD);
  #articles = new Uint32Array(FIRST_SLOTS * LOAD);
  /** Companion of the first article. */
  #firsts = new Uint32Array(FIRST_SLOTS * LOAD);
  /** All companions of lines of several articles; none from `REMEMBERED` on. */
  #companions: Map<number, Set<number>> = new Map();
  /** Lines held. */
  size = 0;

  /** Counts a line of an article. `companion` is equal in copies of one article, which count once. */
  count(site: number, line: number, companion: number): void {
    const entry = this.#entry(site, line);
    const articles = this.#articles[entry] ?? 0;
    if (articles === 0) {
      this.#articles[entry] = 1;
      this.#firsts[entry] = companion;
      return;
    }
    let companions = this.#companions.get(entry);
    if (articles === 1) {
      const first = this.#firsts[entry] ?? 0;
      if (first === companion) return;
      companions = new Set([first]);
      this.#companions.set(entry, companions);
    }
    if (companions?.has(companion) === true) return;
    this.#articles[entry] = articles + 1;
    if (companions === undefined) return;
    if (companions.size < REMEMBERED) companions.add(companion);
    else this.#companions.delete(entry);
  }

  /** Every line with its site and the number of articles that hold it. */
  *entries(): Generator<{ readonly site: number; readonly line: number; readonly articles: number }> {
    for (let i = 0; i < this.size; i += 1) {
      const [site = 0, line = 0, articles = 0] = [this.#sites[i], this.#lines[i], this.#articles[i]];
      yield { site, line, articles };
    }
  }

  /** Forgets lines that fewer articles hold. */
  keep(articles: number): void {
    const companions = new Map<number, Set<number>>();
    let kept = 0;
    for (let i = 0; i < this.size; i += 1) {
      if ((this.#articles[i] ?? 0) < articles) continue;
      for (const column of [this.#sites, this.#lines, this.#articles, this.#firsts])
        column[kept] = column[i] ?? 0;
      const held = this.#companions.get(i);
      if (held !== undefined) companions.set(kept, held);
      kept += 1;
    }
    this.#articles.fill(0, kept, this.size);
    this.size = kept;
    this.#companions = companions;
    this.#rehash();
  }

  /** Number of the line's entry, which is made where there is none. */
  #entry(site: number, line: number): number {
    const mask = this.#slots.length - 1;
    let slot = slotOf(site, line) & mask;
    for (let held = this.#slots[slot] ?? 0; held !== 0; held = this.#slots[slot] ?? 0) {
      if (this.#lines[held - 1] === line && this.#sites[held - 1] === site) return held - 1;
      slot = (slot + 1) & mask;
    }
    if (this.size === this.#lines.length) {
      this.#grow();
      return this.#entry(site, line);
    }
    const entry = this.size;
    this.#slots[slot] = entry + 1;
    this.#sites[entry] = site;
    this.#lines[entry] = line;
    this.size += 1;
    return entry;
  }

  #grow(): void {
    this.#sites = longer(this.#sites);
    this.#lines = longer(this.#lines);
    this.#articles = longer(this.#articles);
    this.#firsts = longer(this.#firsts);
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#rehash();
  }

  #rehash(): void {
    this.#slots.fill(0);
    const mask = this.#slots.length - 1;
    for (let i = 0; i < this.size; i += 1) {
      let slot = slotOf(this.#sites[i] ?? 0, this.#lines[i] ?? 0) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = i + 1;
    }
  }
}

/** Lines are hashes already; those of another site begin elsewhere. */
function slotOf(site: number, line: number): number {
  const hash = line ^ Math.imul(site + 1, 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

function longer(values: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(values.length * 2);
  more.set(values);
  return more;
}
