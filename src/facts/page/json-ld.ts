import { isObject, type Json, type JsonObject, lenientJson, listOf } from "./lenient-json.ts";

/** How much a schema.org type says about the page's main text. */
export type NodeRank = "article" | "page" | "thing";

/** What one JSON-LD node states about the page; strings verbatim, lists in order, "" and [] where absent. */
export interface LinkedNode {
  readonly rank: NodeRank;
  /** `headline`, else `name`. */
  readonly title: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly created: string;
  readonly modified: string;
  readonly description: string;
  readonly url: string;
  readonly image: string;
  readonly language: string;
  readonly tags: readonly string[];
  readonly publisher: string;
}

/** All that a page's JSON-LD states: the nodes that may describe the page, best first, and the site's name. */
export interface LinkedData {
  readonly nodes: readonly LinkedNode[];
  /** Name of the `WebSite` node, "" where absent. */
  readonly site: string;
  /** Names of `Person` nodes that stand for themselves (a profile, or the author that no article refers to). */
  readonly people: readonly string[];
}

const ARTICLE = /article|posting|^report|^review$|^recipe$|^question$|^howto$|^opinion|^analysis|^comment/iu;
const PAGE = /page$|^(?:event|creativework|book|course|dataset|video|audio|podcast|movie|software|webapp)/iu;
const SITE = /^website$/iu;
const PERSON = /^person$/iu;
const DEEPEST = 6;

function typesOf(node: JsonObject): readonly string[] {
  return listOf(node["@type"])
    .filter((type) => typeof type === "string")
    .map((type) => type.replace(/^.*[/#:]/u, ""));
}

function text(value: Json | undefined, depth = 0): string {
  if (value === undefined || typeof value === "string") return value ?? "";
  const first = listOf(value)[0];
  if (typeof first === "string") return first;
  if (typeof first === "number") return String(first);
  if (isObject(first) && depth < DEEPEST) return text(first["@value"] ?? first["name"], depth + 1);
  return "";
}

function address(value: Json | undefined): string {
  const first = listOf(value)[0];
  if (isObject(first)) return text(first["url"] ?? first["contentUrl"] ?? first["@id"]);
  return text(first);
}

const INNER = ["@graph", "mainEntity", "mainEntityOfPage"] as const;

/** Adds all objects that may describe the page to `found`: top-level values, `@graph` members, main entities. */
function describing(value: Json, depth: number, found: JsonObject[]): void {
  for (const node of listOf(value)) {
    if (!isObject(node)) {
      if (depth < DEEPEST && Array.isArray(node)) describing(node, depth + 1, found);
      continue;
    }
    if (node["@type"] !== undefined || node["@graph"] === undefined) found.push(node);
    if (depth >= DEEPEST) continue;
    for (const field of INNER) {
      const inner = node[field];
      if (inner !== undefined) describing(inner, depth + 1, found);
    }
  }
}

/** The node that an `{"@id": …}` reference points to, or the value itself. */
function resolve(value: Json, byId: ReadonlyMap<string, JsonObject>): Json {
  if (!isObject(value) || value["name"] !== undefined) return value;
  const id = value["@id"];
  return (typeof id === "string" ? byId.get(id) : undefined) ?? value;
}

function peopleOf(value: Json | undefined, byId: ReadonlyMap<string, JsonObject>, depth = 0): string[] {
  const names: string[] = [];
  for (const entry of listOf(value)) {
    const person = resolve(entry, byId);
    if (typeof person === "string") names.push(person);
    else if (isObject(person)) {
      const full = listOf(person["name"]).map((part) => text(part));
      const parts = [text(person["givenName"]), text(person["familyName"])].filter((part) => part !== "");
      names.push(...(full.length > 0 ? full : [parts.join(" ")]).filter((name) => name !== ""));
    } else if (depth < DEEPEST) names.push(...peopleOf(person, byId, depth + 1));
  }
  return names;
}

function tagsOf(value: Json | undefined): string[] {
  return listOf(value)
    .flatMap((tag) => (typeof tag === "string" ? tag.split(/[,;]/u) : [text(tag)]))
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}

function rankOf(types: readonly string[]): NodeRank {
  if (types.some((type) => ARTICLE.test(type))) return "article";
  return types.some((type) => PAGE.test(type)) ? "page" : "thing";
}

function read(node: JsonObject, rank: NodeRank, byId: ReadonlyMap<string, JsonObject>): LinkedNode {
  const headline = text(node["headline"]);
  return {
    rank,
    title: headline !== "" ? headline : text(node["name"]),
    authors: peopleOf(node["author"] ?? (rank === "article" ? node["creator"] : undefined), byId),
    published: text(node["datePublished"]),
    created: text(node["dateCreated"] ?? node["uploadDate"]),
    modified: text(node["dateModified"]),
    description: text(node["description"]),
    url: address(node["url"] ?? node["mainEntityOfPage"]),
    image: address(node["image"] ?? node["thumbnailUrl"]),
    language: text(node["inLanguage"]),
    tags: tagsOf(node["keywords"]),
    publisher: peopleOf(node["publisher"], byId)[0] ?? "",
  };
}

const ORDER: Readonly<Record<NodeRank, number>> = { article: 0, page: 1, thing: 2 };

/** Reads the contents of all JSON-LD scripts of a page; what does not parse even when mended is passed over. */
export function readJsonLd(scripts: readonly string[]): LinkedData {
  const found: JsonObject[] = [];
  for (const script of scripts) {
    const value = lenientJson(script);
    if (value !== undefined) describing(value, 0, found);
  }
  const byId = new Map<string, JsonObject>();
  for (const node of found) {
    const id = node["@id"];
    if (typeof id === "string" && !(byId.has(id) && node["name"] === undefined)) byId.set(id, node);
  }
  const nodes: LinkedNode[] = [];
  const people: string[] = [];
  let site = "";
  for (const node of found) {
    const types = typesOf(node);
    if (types.some((type) => SITE.test(type))) site ||= text(node["name"]);
    else if (types.some((type) => PERSON.test(type))) people.push(...peopleOf([node], byId));
    else nodes.push(read(node, rankOf(types), byId));
  }
  nodes.sort((a, b) => ORDER[a.rank] - ORDER[b.rank]);
  return { nodes, site, people };
}
