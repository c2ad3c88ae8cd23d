/** Made-up texts for the tests of duplicate detection. */

const SYLLABLES = [
  "ba",
  "cor",
  "del",
  "fin",
  "gor",
  "hal",
  "jun",
  "kel",
  "lom",
  "mar",
  "nis",
  "pol",
  "rut",
  "sen",
  "tav",
];

/** Deterministic numbers in [0, 1) (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

/** Invented lower-case words; the same seed gives the same words. */
export function words(count: number, seed: number): string[] {
  const next = random(seed);
  const syllable = (): string => SYLLABLES[Math.floor(next() * SYLLABLES.length)] ?? "ba";
  return Array.from({ length: count }, () => syllable() + syllable() + (next() < 0.5 ? syllable() : ""));
}

/** The words with each replaced by a new one with probability `share`. */
export function edit(text: readonly string[], share: number, seed: number): string[] {
  const next = random(seed);
  const others = words(text.length, seed + 50_000);
  return text.map((word, index) => (next() < share ? `qu${others[index] ?? ""}` : word));
}

export const HARBOUR = `The harbour council voted on Tuesday to rebuild the old fish market after the winter storms tore off half of its roof.
Engineers from Brackwater Works will begin with the northern wall, where salt has eaten into the iron beams that were laid ninety years ago.
The council expects the market to close for eleven months, and stalls will move to the Corn Quay, where water and electricity are being laid on.
Traders are divided. Some welcome the shelter that a new roof promises, others fear that customers will not follow them across the bridge.
Magda Ilves, who has sold smoked eel in the market since she was a girl, said that she would rather stand in the rain than lose her corner.
The rebuilding of the market is paid for by a loan that the council took up in spring, and by a grant of the fishery board.
Brackwater Works promised to keep the carved gulls above the gate, which the town regards as its true coat of arms.`;

/** A report from one template: only the names and numbers differ. */
export function earnings(company: string, town: string, day: string, figures: readonly number[]): string {
  const [a, b, c, d] = figures;
  return `Shares of the ${company} Group rose by ${a} percent on ${day} after the company reported earnings that beat what analysts had expected.
The firm posted a profit of ${b} crowns a share for the quarter, topping the consensus estimate by a few pence. Revenue came in at ${c} million crowns, helped by strong demand for its services abroad.
Several analysts have recently raised their price targets for the stock, and one of them kept its advice to buy. Institutional investors have also changed their holdings over the past months.
The stock opened at ${d} crowns. It is followed closely by investors who look for steady dividends. The ${company} Group, with its seat in ${town}, provides products and services to customers around the world through its subsidiaries.`;
}
