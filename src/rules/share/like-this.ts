import { type CruftRule, wholeLine } from "../rule.ts";
import { phrases } from "../shape/phrases.ts";

const LIKES = phrases(
  "like this",
  "like loading",
  "like this post",
  "like this article",
  "like this story",
  "liked this article",
  "liked this post",
  "like",
  "be the first to like this",
  "gefällt mir",
  "gefällt mir wird geladen",
  "j'aime",
  "j'aime ça",
  "j'aime chargement",
  "me gusta",
  "me gusta cargando",
  "me gusta esto",
  "curtir",
  "curtir isso",
  "curtir carregando",
  "mi piace",
  "mi piace caricamento",
  "нравится",
  "мне нравится",
  "понравилась статья",
  "понравилось",
  "понравилось это",
  "vind ik leuk",
  "leuk laden",
  "beğen",
  "beğen yükleniyor",
  "いいね",
  "喜欢",
  "点赞",
);

/** Like button of a blog: "Like this: Like Loading...". */
export const shareLikeThis: CruftRule = {
  id: "share/like-this",
  reason: "like button",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "nl", "tr", "ja", "zh"],
  prefixes: LIKES.starts,
  find: (line) => (LIKES.has(line.text) ? wholeLine(line, 0.96) : undefined),
  hits: [
    "⟦Like this:⟧\n⟦Like Loading...⟧",
    "⟦Gefällt mir⟧\n⟦J'aime⟧\n⟦Me gusta⟧",
    "⟦Mi piace⟧\n⟦Понравилась статья?⟧\n⟦いいね！⟧",
  ],
  misses: ["Like this mill, the dam was built of brick.", "Me gusta el mar", "Like father, like son"],
};
