import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

const LABEL: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,4}(?:(?:cover |header |featured |lead |main |top |hero |feature |file |stock |banner |thumbnail |archive )?(?:photos?|images?|pictures?|photography|photograph|pics?|illustrations?|artwork|screenshots?)(?:\/(?:image|photo|video|graphic|art))?(?: (?:credits?|sources?|courtesy|copyright|caption|description|by|via|rights))?|(?:symbol|archiv|titel|beitrags|agentur)?(?:foto|bild|fotos|bilder|grafik)(?:quelle|nachweis|rechte|credit|s)?|bildunterschrift|titelbild|(?:crédits?|crédit) (?:photos?|image)|photo d'illustration|légende|(?:foto|fotos|imagen|imágenes|imagem|imagens|immagine|immagini|fotografía|fotografia|crédito|créditos)(?: de portada| de capa| di copertina| de archivo| principal)?(?: ilustrativa)?|(?:crédito|créditos|credits?) (?:da|de|della?) (?:foto|imagem|imagen|immagine)|фото|фотографи[яи]|иллюстрация|изображение|снимок|图片来源|图片|图源|圖片來源|圖片|配图|题图|图|摄影|攝影|写真|画像|画像出典|사진|이미지|beeld|afbeelding|zdjęcie|zdj|fot|fotoğraf|görsel|الصورة|صورة|تصوير|bilde|billede|kuva) ?[:：|] ?(.{0,130})$/iu,
);
const PROSE = /[.!?] \p{Lu}|(?<!\p{L})(?:(?<!\.)\p{L}{3,}|\p{L}{4,}) (?:\p{L}+ ){9}/u;
/** The word is also the name of a thing: only a name behind it makes it a credit. */
const PLAIN = /^[^\p{L}\p{N}]{0,4}(?:screenshots?|pics?|artwork|crédit[os]*|图)[ :：]/iu;
/** Archives that sign in lower case. */
const UNNAMED =
  /^(?:privat|private|archiv|archive|zvg|handout|dpa|imago|epa|afp|unsplash|pixabay|pexels|own|eigene|n\.n\.|dr|d\.r\.|cortesía|cedida|archivo|divulgação|reprodução|arquivo|archivio|архив|личный архив|资料|网络)(?!\p{L}).{0,40}$/iu;
const NAMED = /^(?:[\p{Lu}@©(]|https?:|via |by |courtesy )[^:]{1,80}$/u;

/** "Photo: NAME": who made the picture, without the picture. */
export const captionPhotoLabel: CruftRule = {
  id: "caption/photo-label",
  reason: "picture credit or caption behind its label",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "ko", "nl", "pl", "tr", "ar"],
  maxLength: 190,
  prefixes: prefixesOf(LABEL),
  find(line) {
    if (line.words > 28) return undefined;
    const rest = LABEL.exec(line.text)?.[1];
    if (rest === undefined) return undefined;
    const what = rest.trim();
    if (what === "") return wholeLine(line, 0.6);
    const credit =
      (NAMED.test(what) || UNNAMED.test(what)) && what.split(" ").length <= 8 && !PROSE.test(what);
    if (PLAIN.test(line.text)) return wholeLine(line, credit ? 0.85 : 0.5);
    return wholeLine(line, credit ? 0.94 : 0.8);
  },
  hits: [
    "⟦Photo: Jane Okafor⟧\n⟦Image credit: Harbour Museum⟧\n⟦(Photo by: Jo Park/Coast Pictures)⟧",
    "⟦Foto: dpa⟧\n⟦Bildquelle: Stadtarchiv⟧\n⟦Crédit photo : Luc Martin⟧",
    "⟦Фото: Иван Петров⟧\n⟦图片来源：新华社⟧\n⟦Foto: Agência Brasil⟧\n⟦Fotoğraf: Anadolu⟧",
  ],
  misses: [
    "Photo editing takes time: plan an hour for every ten pictures that you want to show.",
    "Picture this: a town without a mill.",
    "Photography and its discontents",
    "Das Foto zeigt den Hafen um 1900.",
  ],
};
