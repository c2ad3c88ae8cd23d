import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

const NOTE: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,4}(?:(?:this|the) (?:article|story|post|piece|essay|work|content|text)(?: (?:is|was|has been))? (?:republished|reproduced|reprinted|licensed|made available|shared|reposted|syndicated|distributed|provided|available) (?:here )?(?:from|by|with|under|courtesy|through|at)|(?:republished|reprinted|reproduced|syndicated|excerpted|adapted|reposted|re-published) (?:with (?:the )?(?:kind )?permission|from|courtesy|under|by permission)|(?:this work is |licensed |except where otherwise noted.{0,60})?licensed under (?:a |the )?(?:creative commons|cc)|(?:text|content) is available under|dieser (?:artikel|text|beitrag) (?:ist|steht|wurde) (?:lizenziert|unter|veröffentlicht unter|mit freundlicher)|cet article est (?:republié|repris|publié sous|mis à disposition)|(?:este artículo|este texto) (?:se publica|se reproduce|fue reproducido|está disponible) (?:con|bajo|gracias)|(?:este artigo|este texto) (?:foi|é) (?:republicado|reproduzido)|questo articolo è (?:ripubblicato|riprodotto|distribuito)|(?:перепечатано|публикуется) (?:с разрешения|по лицензии)|перепечатка|本文(?:经授权转载|由.{1,20}授权|采用.{1,20}许可|已获授权)|转载(?:请|需|时)(?:注明|联系|标明)).{0,180}$/iu,
);

/** Permission or licence under which the text was taken over. */
export const sourceCreditRepublished: CruftRule = {
  id: "source-credit/republished",
  reason: "permission or licence under which the text was taken over",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh"],
  maxLength: 300,
  prefixes: prefixesOf(NOTE),
  find(line) {
    if (line.words < 1 || line.words > 45 || !NOTE.test(line.text)) return undefined;
    const certain =
      /licen|commons|permission|republish|courtesy|жит|разреш|许可|授权|转载|republi|lizenz/iu.test(
        line.text,
      );
    return wholeLine(line, certain ? 0.94 : 0.75);
  },
  hits: [
    "⟦This article is republished from The Conversation under a Creative Commons license. Read the original article.⟧",
    "⟦Reprinted with permission from Harbour Review.⟧\n⟦Licensed under Creative Commons BY-SA 4.0⟧",
    "⟦Cet article est republié à partir de The Conversation sous licence Creative Commons.⟧\n⟦Este artículo se publica con permiso de El Faro.⟧\n⟦转载请注明出处⟧",
  ],
  misses: [
    "Reprinted eleven times, the book made her famous.",
    "The licence under which the mill ran was never found.",
    "This story is told by all who live on the coast.",
  ],
};
