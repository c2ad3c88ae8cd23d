import type { Document } from "../../document/document.ts";
import { PAGE_TYPES, type PageType } from "../../document/record.ts";
import { CUES } from "./features/class-cues.ts";
import { PRICE } from "./features/own-columns.ts";
import { log, type PageFeatures } from "./features/row.ts";
import { LANDMARKS } from "./features/tag-traits.ts";

/** Words in the page's address and in what its head states that tell types apart; each is a column. */
const SIGNS: readonly (readonly [string, RegExp])[] = [
  ["urlDate", /\/(?:19|20)\d\d\/\d/u],
  ["urlBlog", /\/(?:blog|news|article|articles|story|posts?|insights?|stories)\b/iu],
  [
    "urlForum",
    /forum|discuss|community|\/(?:t|thread|threads|topic|questions|d)\/|viewtopic|showthread|reddit\./iu,
  ],
  ["urlProduct", /\/(?:products?|p|dp|item|itm|pdp|shop)\/|[-/]p-?\d/iu],
  ["urlCollection", /\/(?:collections?|category|categories|c|shop|browse|cat)\b/iu],
  [
    "urlDocs",
    /docs?[./]|documentation|\/(?:guide|guides|reference|api|manual|learn|tutorials?|help|wiki)\b|developer/iu,
  ],
  ["urlListing", /\/(?:list|best|top|events|jobs|search|directory|tags?|archive|schedule)\b/iu],
  ["urlService", /\/(?:services?|solutions?|pricing|about|features|industries|products)\b/iu],
];
const DEPTH = /\/(?=[^/])/gu;

const LD_TYPES = [
  "Product",
  "Offer",
  "AggregateRating",
  "DiscussionForumPosting",
  "QAPage",
  "TechArticle",
  "NewsArticle",
  "BlogPosting",
  "Article",
  "ItemList",
  "CollectionPage",
  "Service",
  "Organization",
  "LocalBusiness",
  "FAQPage",
  "WebSite",
] as const;
const LD_TYPE = new RegExp(`"@type"\\s*:\\s*(?:\\[\\s*)?"(${LD_TYPES.join("|")})"`, "gu");

const OG_TYPES = ["article", "product", "website", "blog"];
const GENERATORS =
  /wordpress|discourse|xenforo|vbulletin|phpbb|shopify|docusaurus|sphinx|mkdocs|hugo|drupal|wix|squarespace/iu;
const GENERATOR_NAMES = [
  "wordpress",
  "discourse",
  "xenforo",
  "vbulletin",
  "phpbb",
  "shopify",
  "docusaurus",
  "sphinx",
  "mkdocs",
  "hugo",
  "drupal",
  "wix",
  "squarespace",
];
const BLOCKS = ["paragraph", "heading", "item", "cell", "caption", "quote", "code"] as const;

/** Names of the page's features, in order. */
export const TYPE_COLUMNS: readonly string[] = [
  "segments",
  "words",
  "good",
  "linkShare",
  "content",
  "contentShare",
  "contentSegments",
  "contentWords",
  "contentLinks",
  "prices",
  "contentPrices",
  "questions",
  "concealed",
  "marks",
  "titleDepth",
  ...BLOCKS.flatMap((block) => [`block.${block}`, `content.${block}`]),
  ...CUES.map((cue) => `cue.${cue}`),
  ...LANDMARKS.map((tag) => `tag.${tag}`),
  ...SIGNS.map(([name]) => name),
  "urlDepth",
  ...LD_TYPES.map((type) => `ld.${type}`),
  ...OG_TYPES.map((type) => `og.${type}`),
  "generator",
];

function addressOf(document: Document): string {
  const { stated, head } = document;
  if (stated.url !== undefined) return stated.url;
  const canonical = head?.links.find((link) => link.rel === "canonical")?.href;
  return canonical ?? head?.metas.find((meta) => meta.name === "og:url")?.content ?? "";
}

/** One row of features for the whole page. */
export function typeFeatures(document: Document, page: PageFeatures, chances: Float64Array): Float32Array {
  const { segments, head } = document;
  const { counts: measures, layout } = page;
  const row: number[] = [];
  const count = segments.length;
  const words = measures.totals.words[count] ?? 0;
  const all = new Map<string, number>();
  const own = new Map<string, number>();
  let content = 0;
  let contentSegments = 0;
  let contentLinked = 0;
  let contentChars = 1;
  let prices = 0;
  let contentPrices = 0;
  let questions = 0;
  let concealed = 0;
  for (let at = 0; at < count; at++) {
    const segment = segments[at];
    const stats = measures.stats[at];
    if (segment === undefined || stats === undefined) continue;
    const chance = chances[at] ?? 0;
    all.set(segment.block, (all.get(segment.block) ?? 0) + 1);
    own.set(segment.block, (own.get(segment.block) ?? 0) + chance);
    content += chance * stats.words;
    contentSegments += chance;
    contentLinked += chance * (measures.linked[at] ?? 0);
    contentChars += chance * segment.text.length;
    if (stats.digits > 0 && segment.text.length < 60 && PRICE.test(segment.text)) {
      prices++;
      contentPrices += chance;
    }
    questions += chance * stats.questions;
    if (segment.markup?.concealed === true) concealed++;
  }
  row.push(log(count), log(words), log(measures.totals.good[count] ?? 0));
  row.push((measures.totals.linked[count] ?? 0) / Math.max(1, measures.totals.chars[count] ?? 0));
  row.push(log(content), content / Math.max(1, words), log(contentSegments));
  row.push(content / Math.max(1, contentSegments), contentLinked / contentChars);
  row.push(log(prices), log(contentPrices), log(questions), log(concealed), log(head?.marked.length ?? 0));
  row.push(page.outline.titleAt < 0 ? -1 : page.outline.titleAt / Math.max(1, count));
  for (const block of BLOCKS) {
    row.push((all.get(block) ?? 0) / Math.max(1, count));
    row.push((own.get(block) ?? 0) / Math.max(1, contentSegments));
  }
  const cues = new Float64Array(CUES.length);
  const tags = new Float64Array(LANDMARKS.length);
  for (const container of layout.containers) {
    for (let bits = container.cues; bits !== 0; bits &= bits - 1) {
      const cue = 31 - Math.clz32(bits & -bits);
      cues[cue] = (cues[cue] ?? 0) + 1;
    }
    const { landmark } = container.traits;
    if (landmark >= 0) tags[landmark] = (tags[landmark] ?? 0) + 1;
  }
  for (const value of cues) row.push(log(value));
  for (const value of tags) row.push(log(value));
  const address = addressOf(document);
  for (const [, pattern] of SIGNS) row.push(pattern.test(address) ? 1 : 0);
  row.push(Math.min(9, address.match(DEPTH)?.length ?? 0));
  const types = new Set<string>();
  for (const block of head?.jsonLd ?? [])
    for (const found of block.matchAll(LD_TYPE)) types.add(found[1] ?? "");
  for (const type of LD_TYPES) row.push(types.has(type) ? 1 : 0);
  const og = head?.metas.find((meta) => meta.name === "og:type")?.content.toLowerCase() ?? "";
  for (const type of OG_TYPES) row.push(og === type ? 1 : 0);
  const generator = head?.metas.find((meta) => meta.name === "generator")?.content ?? "";
  const known = GENERATORS.exec(generator)?.[0].toLowerCase() ?? "";
  row.push(GENERATOR_NAMES.indexOf(known));
  return Float32Array.from(row);
}

/** A page's type and how sure the model is of it. */
export interface TypeGuess {
  readonly type: PageType;
  /** The type's share of the chances of all types, 0..1. */
  readonly confidence: number;
}

/** The likeliest type, from the chances of all types in the order of `PAGE_TYPES`. */
export function likeliest(chances: Float64Array): TypeGuess {
  let sum = 0;
  let best = 0;
  let type: PageType = "article";
  PAGE_TYPES.forEach((name, at) => {
    const chance = chances[at] ?? 0;
    sum += chance;
    if (chance <= best) return;
    best = chance;
    type = name;
  });
  return { type, confidence: sum === 0 ? 0 : best / sum };
}
