import { hashText } from "./hash.ts";

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

/** Bits, in the order of `CUES`, of what a word with this hash speaks for. */
export function cuesOf(hash: number): number {
  return LIKELY[hash & LAST_BITS] === 1 ? (BITS.get(hash) ?? 0) : 0;
}
