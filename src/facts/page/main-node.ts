import { holds, key, plain } from "../plain.ts";
import type { LinkedNode } from "./json-ld.ts";
import type { Sources } from "./sources.ts";

const PATH = /^(?:[a-z]+:)?\/\/[^/]*|[?#].*|\/$/giu;

/**
 * The JSON-LD node that describes the article of the page: a page about one article may describe related ones too, so
 * a node with the page's title or address goes before the first.
 */
export function mainNode(sources: Sources, title: string): LinkedNode | undefined {
  const articles = sources.linked.nodes.filter((node) => node.rank === "article");
  if (articles.length < 2) return articles[0];
  const wanted = key(title);
  const path = sources.url.replace(PATH, "");
  return (
    articles.find((node) => {
      const headline = key(plain(node.title));
      return headline !== "" && (headline === wanted || holds(headline, wanted) || holds(wanted, headline));
    }) ??
    articles.find((node) => path !== "" && node.url.replace(PATH, "") === path) ??
    articles[0]
  );
}
