import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";

const SKIP: Pattern = byOpening(
  /^(?:(?:skip|jump|go|scroll|return|back)(?: directly| straight)? to(?: the)?(?: main| primary| page| article| site)? ?(?:content|navigation|nav|menu|search|footer|header|sidebar|top|top of page|article|homepage|home page|home|accessibility(?: .{2,20})?|results|comments|recipe|recipes|details|section|review|reviews|video|main|page|top of the page|body|form|start|table of contents|previous page|blog|articles|overview|all .{2,20}|news|list|index|menu toggle|contents?|navigation bar|main content area)|(?:back|return) to (?:top|home|blog|all.{0,20}|news|articles|list|results|previous page|mayo clinic.{0,30})|skip (?:navigation|content|links?|menu|ad|advertisement|intro|this|header|banner|main navigation)|top of page|bottom of page|page top|scroll (?:down|up|to top|for more|down for more|down to continue)|zum (?:haupt)?(?:inhalt|menü)(?: springen| wechseln)?|zur? (?:navigation|hauptnavigation|suche|startseite|fußzeile|übersicht)(?: springen| wechseln)?|direkt zum (?:inhalt|seiteninhalt)|(?:springe|weiter|gehe) (?:zum|zur) (?:inhalt|hauptinhalt|navigation|suche)|nach oben|zurück(?: nach oben| zur übersicht| zur startseite)?|(?:aller|passer|accéder|sauter)(?: directement)? au (?:contenu|menu|contenu principal|pied de page)|(?:aller|passer) à la (?:navigation|recherche)|(?:retour|revenir) (?:en haut|au début|à l'accueil|à la liste|au sommaire)(?: de (?:la )?page)?|haut de page|(?:saltar|ir|pasar)(?: directamente)? al? (?:contenido|contenido principal|menú|navegación|pie de página|inicio)|(?:volver|ir) (?:arriba|al inicio|al principio|a la portada|atrás)|(?:pular|ir|saltar|avançar)(?: diretamente)? (?:para|para o|ao) (?:o )?(?:conteúdo|conteúdo principal|menu|rodapé)|voltar (?:ao topo|para o topo|ao início|para cima)|(?:vai|salta|passa)(?: direttamente)? al (?:contenuto|contenuto principale|menu|footer)|torna (?:su|in alto|indietro|all'inizio|alla home)|(?:перейти|переход|пропустить)(?: сразу)? (?:к|на) (?:содержимому|основному содержанию|содержанию|контенту|меню|навигации|главную|основному контенту)|(?:наверх|вверх|вернуться наверх|к началу|в начало|назад|вернуться назад|на главную)|跳(?:到|至|转到|过)(?:主要)?(?:内容|導航|导航|正文)|(?:返回|回到)(?:顶部|首页|頂部|首頁|上一页|列表)|コンテンツへ(?:スキップ|移動)?|本文へ(?:スキップ|移動)?|(?:ページの?)?(?:トップ|先頭)(?:へ|に)(?:戻る)?|본문 (?:바로가기|으로 이동)|맨 위로|(?:ga|spring|naar) (?:direct )?naar (?:de )?(?:inhoud|hoofdinhoud|navigatie)|naar boven|terug naar boven|(?:przejdź|przeskocz) do (?:treści|głównej treści|menu|nawigacji)|do góry|powrót|i̇çeriğe (?:geç|atla)|içeriğe (?:geç|atla)|yukarı(?: çık)?|(?:تخطي|انتقل|الانتقال|تجاوز) (?:إلى|الى) (?:المحتوى|المحتوى الرئيسي)|(?:hoppa|gå) till (?:innehåll|huvudinnehåll|innehållet)|(?:hopp|gå) til (?:innhold|hovedinnhold|indhold)|siirry sisältöön)$/u,
);
const UNSURE =
  /^(?:zurück|назад|вверх|powrót|go to (?:the )?home|go home|skip this|jump to (?:section|the .*|review|reviews|details|.* recipe)|skip intro|page top)$/u;

/** "Skip to content", "Back to top". */
export const navigationSkipLink: CruftRule = {
  id: "navigation/skip-link",
  reason: "link that jumps within the page",
  langs: [
    "en",
    "de",
    "fr",
    "es",
    "pt",
    "it",
    "ru",
    "zh",
    "ja",
    "ko",
    "nl",
    "pl",
    "tr",
    "ar",
    "sv",
    "no",
    "da",
    "fi",
  ],
  maxLength: 60,
  prefixes: prefixesOf(SKIP),
  find(line) {
    if (line.words > 8 || line.words < 1) return undefined;
    const text = bare(line.text);
    return SKIP.test(text) ? wholeLine(line, UNSURE.test(text) ? 0.85 : 0.97) : undefined;
  },
  hits: [
    "⟦Skip to main content⟧\n⟦Back to top⟧",
    "⟦Zum Inhalt springen⟧\n⟦Aller au contenu⟧\n⟦Saltar al contenido⟧\n⟦Voltar ao topo⟧",
    "⟦Vai al contenuto⟧\n⟦Перейти к содержимому⟧\n⟦返回顶部⟧\n⟦İçeriğe geç⟧\n⟦تخطي إلى المحتوى⟧",
  ],
  misses: [
    "Skip to the last page and you will know who did it.",
    "Back to school",
    "Return to Harbour Street",
    "Zurück in die Zukunft",
  ],
};
