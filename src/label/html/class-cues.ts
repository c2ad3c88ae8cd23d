import { HASH_START, hashText, mix, type WeightTable } from "./hash.ts";

/** What an element's names (class, id, role, itemprop, tag) can say it is for; each is a bit. */
export const CUES = [
  "content",
  "navigation",
  "related",
  "share",
  "comments",
  "byline",
  "dateline",
  "caption",
  "advert",
  "newsletter",
  "tags",
  "legal",
  "sidebar",
  "title",
  "widget",
  "author-bio",
  "rating",
  "summary",
  "contact",
  "hidden",
] as const;

export type Cue = (typeof CUES)[number];

/** Words that speak for a cue, as a whole name or as part of a compound (`post-body`, `postBody`, `post_body`). */
const WORDS: Readonly<Record<Cue, string>> = {
  content: "content article body entry post story text richtext main prose copy maincontent articlebody",
  navigation:
    "nav navigation menu navbar breadcrumb breadcrumbs crumb crumbs pagination pager paging header masthead topbar toolbar toc skip submenu dropdown megamenu sitemap footer bottom links",
  related:
    "related recommended recommendation recommendations recommend recirc recirculation popular trending latest more teaser teasers card cards carousel slider similar suggested suggestions also next prev previous promo outbrain taboola upsell grid headlines readmore zergnet",
  share:
    "share sharing social socials sharebar addtoany addthis sharedaddy sharethis facebook twitter whatsapp linkedin pinterest instagram follow",
  comments:
    "comment comments commentlist disqus reply replies respond discussion discuss livefyre coral reactions",
  byline: "byline author authors writer contributor vcard fn creator contributors",
  dateline: "date dateline time timestamp published updated datetime posted datepublished datemodified",
  caption:
    "caption figcaption credit credits wp-caption-text imagecaption photocredit copyright gallery lightbox",
  advert:
    "ad ads advert advertisement adsense sponsor sponsored sponsors dfp adslot banner adunit advertorial affiliate commercial promotion leaderboard",
  newsletter:
    "newsletter subscribe subscription signup optin mailchimp email mailing form paywall popup modal",
  tags: "tag tags category categories topic topics keyword keywords label labels cat",
  legal: "cookie cookies consent gdpr legal disclaimer disclosure privacy terms copyright colophon",
  sidebar: "sidebar aside rail secondary complementary side widgets",
  title: "title headline heading h1 subtitle kicker subhead hed entrytitle posttitle",
  widget:
    "widget player audio video embed poll quiz tool tools search login weather rating print button btn cta toolbar chart",
  "author-bio": "bio biography authorbio authorbox aboutauthor profile avatar about",
  rating: "rating ratings star stars review reviews vote votes score",
  summary:
    "summary excerpt dek standfirst deck intro lead lede abstract keypoints takeaways description teaser",
  contact: "contact address phone location map hours",
  hidden: "hidden hide invisible sr screen reader visually none noprint mobile print",
};

/** Cue bits by the hash of a word. */
const BITS: ReadonlyMap<number, number> = (() => {
  const bits = new Map<number, number>();
  CUES.forEach((cue, at) => {
    for (const word of WORDS[cue].split(" ")) {
      const hash = hashText(word);
      bits.set(hash, (bits.get(hash) ?? 0) | (1 << at));
    }
  });
  return bits;
})();

/** The same words by the last bits of their hashes: most names are told from them by one look. */
const LAST_BITS = 0xfff;
const LIKELY: Uint8Array = new Uint8Array(LAST_BITS + 1);
for (const hash of BITS.keys()) LIKELY[hash & LAST_BITS] = 1;

function cuesOf(hash: number): number {
  return LIKELY[hash & LAST_BITS] === 1 ? (BITS.get(hash) ?? 0) : 0;
}

/** Utility frameworks put dozens of classes on an element; the telling ones stand first. */
const MOST_TOKENS = 24;
/** Longer names are generated. */
const LONGEST = 50;
/** Mixed into the hash of a part of a name, to keep it apart from a whole name. */
const PART = 0x3d;

/** What the value of a naming attribute (or a tag name) says. */
export interface Names {
  /** Bits in the order of `CUES`. */
  readonly cues: number;
  /** Hashes of whole names and of their parts. */
  readonly tokens: readonly number[];
  /** Hash of the whole value. */
  readonly hash: number;
  /** Learned log-odds of the tokens: sum, number of tokens known, least and greatest. */
  readonly sum: number;
  readonly known: number;
  readonly least: number;
  readonly greatest: number;
}

/** Longest value that is remembered beyond its page. A longer one is a view of the page's source, and keeps it. */
const SHORT = 12;
const MOST_SHORT = 20_000;
/** Short values (tags, most ids) with what they say by given weights: they recur on every page. */
const short = new WeakMap<WeightTable, Map<string, Names>>();

/** Reads values of `class`, `id` and the like on one page, each distinct one once. */
export class NameReader {
  private readonly values = new Map<string, Names>();
  /** Tags have a map of their own: it is so small that a look into it is fast. */
  private readonly tags = new Map<string, Names>();
  private readonly short: Map<string, Names>;
  private readonly weights: WeightTable;

  constructor(weights: WeightTable) {
    this.weights = weights;
    this.short = short.get(weights) ?? new Map<string, Names>();
    if (this.short.size > MOST_SHORT) this.short.clear();
    short.set(weights, this.short);
  }

  read(value: string): Names {
    const values = value.length <= SHORT ? this.short : this.values;
    let names = values.get(value);
    if (names === undefined) {
      names = this.weigh(tokensOf(value));
      values.set(value, names);
    }
    return names;
  }

  /** The same for the name of a tag. */
  tag(name: string): Names {
    let names = this.tags.get(name);
    if (names === undefined) {
      names = this.read(name);
      this.tags.set(name, names);
    }
    return names;
  }

  /** The same for an id: a long one stands once on a page, and is not worth remembering. */
  once(id: string): Names {
    return id.length <= SHORT ? this.read(id) : this.weigh(tokensOf(id));
  }

  private weigh({ cues, tokens, hash }: Pick<Names, "cues" | "tokens" | "hash">): Names {
    let sum = 0;
    let known = 0;
    let least = 0;
    let greatest = 0;
    for (const token of tokens) {
      const weight = this.weights.get(token);
      if (weight === 0) continue;
      known++;
      sum += weight;
      if (weight < least) least = weight;
      if (weight > greatest) greatest = weight;
    }
    return { cues, tokens, hash, sum, known, least, greatest };
  }
}

const SMALL = 1;
const CAPITAL = 2;
const SPACE = 3;

/** Small letter, capital, white space, or 0 for anything else. */
function sort(unit: number): number {
  if (unit >= 97 && unit <= 122) return SMALL;
  if (unit >= 65 && unit <= 90) return CAPITAL;
  return unit === 32 || (unit >= 9 && unit <= 13) ? SPACE : 0;
}

/**
 * Splits a value into names at white space, and names into parts at everything that is no letter and where a
 * capital follows a small letter: `post-body`, `postBody` and `post_body` all hold "post" and "body".
 */
function tokensOf(value: string): Pick<Names, "cues" | "tokens" | "hash"> {
  const tokens: number[] = [];
  let cues = 0;
  let all = HASH_START;
  let whole = HASH_START;
  let size = 0;
  let part = HASH_START;
  let letters = 0;
  let parts = 0;
  let before = 0;
  for (let at = 0; at <= value.length && tokens.length < MOST_TOKENS; at++) {
    const unit = at < value.length ? value.charCodeAt(at) : 32;
    const kind = sort(unit);
    const folded = kind === CAPITAL ? unit + 32 : unit;
    const ends = kind === SPACE;
    if (!ends) {
      all = mix(all, folded);
      whole = mix(whole, folded);
      size++;
    }
    if (ends || kind === 0 || (kind === CAPITAL && before === SMALL)) {
      // A name of one part is that part; only compounds have parts of their own.
      if (letters >= 2 && letters < 30 && !(ends && parts === 0)) {
        cues |= cuesOf(part);
        tokens.push(mix(part, PART));
      }
      if (letters > 0) parts++;
      part = HASH_START;
      letters = 0;
    }
    if (ends) {
      if (size > 0 && size <= LONGEST) {
        tokens.push(whole);
        cues |= cuesOf(whole);
      }
      whole = HASH_START;
      size = 0;
      parts = 0;
      before = 0;
      continue;
    }
    if (kind !== 0) {
      part = mix(part, folded);
      letters++;
    }
    before = kind;
  }
  return { cues, tokens, hash: all };
}
