import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";
import { NETWORK } from "../vocabulary/networks.ts";

const VERB =
  "(?:click )?(?:to |here to )?(?:share|tweet|pin|post|save|send|recommend|repost|like)(?: (?:this|it|the|link|article|page|post|story|pin|content|with|us|now|via|through|by|on|to|in|a|friend)){0,5}|" +
  "teilen (?:auf|bei|über|per|via)|" +
  "(?:cliquez? pour )?(?:partager?|partagez|envoyer)(?: (?:cet article|la page|sur|par|via|avec|cet?te?|article)){1,3}|" +
  "(?:haz clic para |haga clic para )?(?:compart(?:ir|e|elo)|compártelo|enviar|tuitear)(?: (?:esto|este artículo|esta noticia|en|por|via|vía|con|el|un|enlace)){1,3}|" +
  "(?:clique para )?(?:compartilhar?|compartilhe|partilhar?|enviar)(?: (?:no|na|em|por|via|pelo|com|este|artigo)){1,3}|" +
  "(?:fai clic (?:per|qui per) )?(?:condivid(?:ere|i)|invia)(?: (?:su|via|per|tramite|con|questo|articolo)){1,3}|" +
  "(?:нажмите,? (?:чтобы|для) )?(?:поделиться|отправить|опубликовать)(?: (?:на|в|через|по|этим|статьей|ссылкой)){1,2}|" +
  "(?:deel|delen)(?: (?:dit|artikel|bericht|op|via|met)){1,3}|udostępnij(?: (?:na|przez|w)){1,2}";
const SHARE: Pattern = byOpening(
  new RegExp(
    `^(?:${VERB}) (?:${NETWORK})(?: (?:button|icon|delen))?(?: ?\\((?:opens|wird|ouvre|se abre|abre|si apre|открывается|wordt)[^()]{0,60}\\)?)?$`,
    "u",
  ),
);
const GERMAN: Pattern = byOpening(
  new RegExp(
    `^(?:klicken?,? um )?(?:dies |es |diesen |den )?(?:artikel |beitrag )?(?:auf|bei|per|über|via|mit) (?:${NETWORK}) (?:zu )?(?:teilen|senden|posten|weiterleiten)(?: ?\\(wird [^()]{0,60}\\)?)?$`,
    "u",
  ),
);
const SUFFIXED = new RegExp(
  `^(?:${NETWORK})(?:'(?:da|ta|de|te))? ?(?:で|に|でシェア|で共有|에|로)? ?(?:paylaş|シェア|共有|공유하기|공유)$`,
  "u",
);

/** One button of a share widget: "Click to share on Twitter (Opens in new window)". */
export const shareOnNetwork: CruftRule = {
  id: "share/on-network",
  reason: "button that shares the article on a network",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "nl", "pl", "tr", "ja", "ko"],
  maxLength: 120,
  prefixes: prefixesOf(SHARE, GERMAN),
  find(line) {
    if (line.words < 2 || line.words > 16) return undefined;
    const text = bare(line.text);
    return SHARE.test(text) || GERMAN.test(text) || SUFFIXED.test(text) ? wholeLine(line, 0.98) : undefined;
  },
  hits: [
    "⟦Click to share on Twitter (Opens in new window)⟧\n⟦Share on Facebook⟧\n⟦Tweet this on X⟧",
    "⟦Auf Facebook teilen⟧\n⟦Partager sur WhatsApp⟧\n⟦Compartir en Telegram⟧",
    "⟦Compartilhar no LinkedIn⟧\n⟦Condividi su Pinterest⟧\n⟦Поделиться в Telegram⟧",
    "⟦Share this article via email⟧\n⟦Deel op Facebook⟧",
  ],
  misses: [
    "Share on Facebook rose by four per cent after the results.",
    "Auf Facebook teilen viele Menschen ihre Urlaubsbilder.",
    "Twitter sends layoffs email",
    "Share of Instagram users",
  ],
};
