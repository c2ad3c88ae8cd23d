import { Random } from "../../test/fuzz/random.ts";
import { headline, paragraph, sentence } from "./sentences.ts";
import { contentWord, properName } from "./words.ts";

/** A row as `dechaff run` reads it. */
export interface SiteRow {
  readonly id: string;
  readonly url: string;
  readonly text: string;
}

/** One site has a quarter of the articles, the others about so many each. */
const ARTICLES_PER_SITE = 60;
/** Articles of which most copies are made: a few stand there hundreds of times. */
const COPIED = 12;
/**
 * Lines of every site, each with the share of its articles that hold it: near the shares at which a line becomes a
 * template, or a surer one, so that an article that is counted twice shows.
 */
const TEMPLATES: readonly (readonly [string, number])[] = [
  ["Our harbour circle meets in the evening", 0.098],
  ["Letters from the bay", 0.105],
  ["Voices of the coast", 0.24],
  ["What the week brought", 0.26],
  ["Sign up for the tide table", 0.49],
  ["Notes on this story", 0.52],
  ["Printed on seaweed in the old customs house, and sold for what it is worth.", 1],
];

/**
 * Rows of a batch by number, 0 to `count - 1`: articles of a wide site and of narrow ones with lines in common, exact
 * and edited copies within a site and across sites, and stories that are made from one template.
 */
export function siteRows(count: number): (index: number) => SiteRow {
  const sites = Math.max(4, Math.round((count * 0.75) / ARTICLES_PER_SITE));
  const siteOf = (random: Random): number => (random.chance(0.25) ? 0 : 1 + random.below(sites));
  const article = (index: number): { readonly site: number; readonly lines: readonly string[] } => {
    const random = Random.ofCase(41, index);
    const site = siteOf(random);
    const themes = Array.from({ length: 6 }, () => contentWord(random));
    const body = Array.from({ length: 3 }, () => paragraph(random, themes));
    const held = TEMPLATES.flatMap(([line, share]) => (random.chance(share) ? [line] : []));
    const middle = random.below(body.length);
    const at = random.below(held.length + 1);
    const lines = [...body.slice(0, middle), ...held.slice(0, at), ...body.slice(middle), ...held.slice(at)];
    return { site, lines: [headline(random), ...lines] };
  };
  const row = (index: number, site: number, lines: readonly string[]): SiteRow => ({
    id: `r${String(index).padStart(7, "0")}`,
    url: `https://site-${site}.example/story/${index}`,
    text: lines.join("\n"),
  });
  return (index) => {
    const random = Random.ofCase(43, index);
    const original = (): number => random.below(random.chance(0.7) ? COPIED : count);
    switch (random.below(10)) {
      case 0: {
        const { site, lines } = article(original());
        return row(index, site, lines);
      }
      case 1: {
        const { site, lines } = article(original());
        const at = 1 + random.below(lines.length - 1);
        const edited = lines.map((line, i) => (i === at ? `${line} ${sentence(random)}` : line));
        return row(index, site, edited);
      }
      case 2: {
        const { lines } = article(original());
        return row(index, siteOf(random), lines);
      }
      case 3:
        return row(index, siteOf(random), fromTemplate(random));
      default: {
        const { site, lines } = article(index);
        return row(index, site, lines);
      }
    }
  };
}

/** A notice of which thousands differ in names and numbers only. */
function fromTemplate(random: Random): string[] {
  const [house, street] = [properName(random, 1), properName(random, 1)];
  const count = (): number => 2 + random.below(90);
  return [
    `House for sale in ${street} Street`,
    `The house of the family ${house} in ${street} Street has ${count()} rooms and a garden of ${count()} rods, and it was built ${count()} years ago by the harbour company for one of its pilots.`,
    `It is sold at noon on the steps of the customs house to whoever pays more than ${count()} crowns, and whoever wants to look at it before finds the key at number ${count()}, where ${house} lives.`,
    `Letters are answered by the notary ${properName(random)} until the evening of the ${count()}th day after this notice, and later ones go back unopened.`,
  ];
}
