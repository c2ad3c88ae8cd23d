import { keyOf, prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, type Line, type Page, wholeLine } from "../rule.ts";
import { biographyOf, endOfAuthorBox } from "../shape/authors.ts";
import { isName } from "../shape/person-names.ts";
import { bare } from "../shape/phrases.ts";
import { AUTHOR_LABELS } from "../vocabulary/author-labels.ts";

const THE_AUTHOR: ReadonlySet<string> = new Set([
  ...AUTHOR_LABELS,
  "about the author",
  "about the authors",
  "about author",
  "about the writer",
  "about the contributor",
  "about the editor",
  "about the blogger",
  "about this author",
  "the author",
  "author details",
  "author information",
  "about the reviewer",
  "über den verfasser",
  "über den autor / die autorin",
  "zur person des autors",
  "a propos de l'auteur",
  "à propos de l'autrice",
  "l'auteur",
  "acerca de la autora",
  "informazioni sull'autore",
  "l'autore",
  "chi è l'autore",
  "об авторах",
  "作者簡介",
  "關於作者",
  "著者について",
  "この記事を書いた人",
  "執筆者プロフィール",
  "yazar hakkında",
  "عن الكاتب",
  "نبذة عن الكاتب",
  "om författaren",
  "om forfatteren",
]);
const ABOUT =
  /^(?:about|über|à propos de|a propos de|sobre|acerca de|об авторе:?|关于|over|o autorze:?|meet|written by|author:) ?(.{3,48})$/iu;

/** "About NAME" with the box under it: name again, biography, address, link to other posts. */
export const authorBioAboutBox: CruftRule = {
  id: "author-bio/about-box",
  reason: "box about the author",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "nl", "pl", "tr", "ar", "sv", "da"],
  maxLength: 90,
  prefixes: [...new Set([...[...THE_AUTHOR].map(keyOf), ...prefixesOf(ABOUT)])],
  everywhere: true,
  find(line, page) {
    if (line.words > 8 || isEntry(line, page)) return undefined;
    if (THE_AUTHOR.has(bare(line.text))) return { ...wholeLine(line, 0.96), ...unit(line, page, undefined) };
    const name = ABOUT.exec(line.text)?.[1]?.replace(/[:.]$/u, "").trim();
    if (name === undefined || !named(name, line, page)) return undefined;
    return {
      ...wholeLine(line, 0.95, isName(name) ? { authors: [name] } : undefined),
      ...unit(line, page, name),
    };
  },
  hits: [
    "The bank declined to comment.\n⟦About Jane Okafor⟧\n⟦Jane Okafor⟧\n⟦Jane Okafor is a staff writer who covers the harbour towns. Email: jane@harbour.example⟧\n⟦View All Posts⟧",
    "⟦About the Author⟧\n⟦Jo Park⟧\n⟦Jo writes about mills and the people who run them.⟧",
    "⟦Über den Autor⟧\n⟦À propos de l'auteur⟧\n⟦Об авторе⟧\n⟦作者简介⟧",
    "⟦About Ana Cruz⟧\n⟦Ana has written for newspapers on three continents and lives with two cats.⟧",
  ],
  misses: [
    "About Schmidt\nThe film follows a widower who drives across the country to stop his daughter's wedding.",
    "About the harbour\nThe harbour was dug in 1840 and has been widened three times since then.",
    "About Jane Okafor we know little.\nShe came from the coast.",
    "Sobre la mesa",
    "<p>Each commit holds four things, in this order:</p><ul><li>A tree</li><li>Author information</li><li>A time stamp</li></ul>",
  ],
};

/** Whether the line is one of several entries of a list: a box has its name to itself. */
function isEntry({ index, segment: { block, element } }: Line, { lines }: Page): boolean {
  if (block !== "item" || element === undefined) return false;
  return [lines[index - 1], lines[index + 1]].some((beside) => {
    const other = beside?.segment;
    return other?.block === "item" && other.element !== element && other.element?.parent === element.parent;
  });
}

/** Whether the lines below prove that the name is the author's: it stands again, or a biography begins with it. */
function named(name: string, line: Line, page: Page): boolean {
  const next = page.lines[line.index + 1];
  if (next === undefined) return false;
  if (next.text.trim().toLowerCase() === name.toLowerCase()) return true;
  return isName(name) && biographyOf(next, name);
}

function unit(line: Line, page: Page, name: string | undefined): { through?: number } {
  const through = endOfAuthorBox(page, line.index, name);
  return through > line.index ? { through } : {};
}
