import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";

const LABEL: Pattern = byOpening(
  /^(?:(?:representational|representative|representation|illustrative|file|stock|archive|archival|symbolic|sample|promotional) (?:image|photo|photograph|picture|pic|photos|images|use only)|image (?:used )?for (?:representation|representational|illustrative|illustration)(?: purposes?)?(?: only)?|for representational purposes? only|photo for illustration(?: purposes)?(?: only)?|(?:no )?(?:image|photo|picture) (?:not )?(?:available|unavailable)|no image|(?:featured|main|cover|header|hero) (?:image|photo|picture)|image \d{1,3} of \d{1,3}|photo \d{1,3} of \d{1,3}|slide \d{1,3} of \d{1,3}|\d{1,3} of \d{1,3} (?:photos|images)|(?:image|photo|picture) gallery|symbolbild|symbolfoto|archivbild|archivfoto|beispielbild|themenbild|photo d'illustration|image d'illustration|photo d'archives?|foto de archivo|imagen de archivo|imagen ilustrativa|imagen referencial|foto referencial|imagem ilustrativa|foto ilustrativa|imagem meramente ilustrativa|foto de arquivo|imagem de arquivo|foto di repertorio|immagine di repertorio|immagine di archivio|foto d'archivio|архивное фото|фото из архива|фото иллюстративное|иллюстративное фото|资料图|资料图片|资料照片|示意图|圖為示意圖|示意圖|图文无关|archieffoto|zdjęcie ilustracyjne|zdjęcie poglądowe|temsili fotoğraf|arşiv fotoğrafı|صورة أرشيفية|أرشيفية)$/u,
);

/** "Representational image": words that stood for a picture. */
export const captionPlaceholder: CruftRule = {
  id: "caption/placeholder",
  reason: "words that stood for a picture",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "nl", "pl", "tr", "ar"],
  maxLength: 70,
  prefixes: prefixesOf(LABEL),
  find: (line) => (line.words <= 9 && LABEL.test(bare(line.text)) ? wholeLine(line, 0.95) : undefined),
  hits: [
    "⟦Representational image⟧\n⟦(File photo)⟧\n⟦Image 3 of 12⟧",
    "⟦Symbolbild⟧\n⟦Photo d'illustration⟧\n⟦Foto de archivo⟧\n⟦Imagem ilustrativa⟧",
    "⟦Immagine di repertorio⟧\n⟦Архивное фото⟧\n⟦（资料图）⟧\n⟦Temsili fotoğraf⟧",
  ],
  misses: [
    "The file photo shows a younger man.",
    "Stock photos and where to get them",
    "Archive images of the harbour",
  ],
};
