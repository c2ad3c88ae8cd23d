import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

const CREDIT: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,3}(?:credits?|(?:image|photo|picture|video|illustration|graphic) credits?|photo(?:graph)?(?:s|er|ed)? by|photography by|image by|images by|illustration by|illustrated by|picture by|pictured by|video by|screenshot by|fotos? von|foto vom?|bild von|photo de|photo par|foto de|foto di|foto door|imagen de|imagem de|immagine di|фото автора|фото с сайта) ?[:：/]? ?(.{2,90})$/iu,
);
const COLON =
  /^[^\p{L}\p{N}]{0,3}(?:credits?|(?:image|photo|picture|video|illustration|graphic) credits?) ?[:：/] ?\S/iu;
const NAMED = /^[\p{Lu}@©(\p{Lo}"][^.!?]{1,80}[)\]]?\.?$/u;
const SMALL =
  /(?:^| )(?:is|are|was|were|has|have|will|can|you|your|when|which|that|who|ist|sind|est|son|fue)(?: |$)/u;

/** "Credit: NAME", "Photo by NAME". */
export const captionCreditLabel: CruftRule = {
  id: "caption/credit-label",
  reason: "line that says who made the picture",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "nl"],
  maxLength: 120,
  prefixes: prefixesOf(CREDIT),
  find(line) {
    if (line.words < 2 || line.words > 14) return undefined;
    const who = CREDIT.exec(line.text)?.[1]?.trim();
    if (who === undefined || SMALL.test(who)) return undefined;
    if (COLON.test(line.text)) return wholeLine(line, 0.95);
    return NAMED.test(who) ? wholeLine(line, line.words <= 9 ? 0.92 : 0.6) : undefined;
  },
  hits: [
    "⟦Credit: Harbour Museum⟧\n⟦(Image credit: Jo Park)⟧\n⟦Photo by Jane Okafor⟧",
    "⟦Foto von Max Mustermann⟧\n⟦Photo de Luc Martin⟧\n⟦Foto di Marco Rossi⟧",
    "⟦Credits: Coast Pictures / The Mill Trust⟧\n⟦Фото с сайта Порт⟧",
  ],
  misses: [
    "Credit cards and how they work",
    "Photo by photo the wall filled up.",
    "Credits are given to students who pass.",
    "Foto de familia",
  ],
};
