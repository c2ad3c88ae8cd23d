import { type CruftRule, wholeLine } from "../rule.ts";
import { bare, phrases } from "../shape/phrases.ts";
import { mayBeHeading } from "../shape/prose.ts";

const MENU = phrases(
  ...(
    "menu|main menu|navigation|main navigation|primary navigation|primary menu|secondary menu|mobile menu|site navigation|site menu|footer menu|footer navigation|user menu|" +
    "toggle navigation|toggle menu|toggle mobile menu|toggle search|toggle sidebar|toggle the sub-menu|toggle sub-menu|toggle sub-navigation|toggle child menu|toggle dropdown|toggle submenu|toggle website search|toggle search form|" +
    "open menu|close menu|open main menu|open navigation|close navigation|open search|close search|open mobile menu|open sidebar|open sub-navigation close sub-navigation|open navigation menu|show menu|hide menu|expand menu|expand submenu|" +
    "menu toggle|menu close|menu menu|hamburger menu|all menu|sub menu|submenu|show submenu|show search|show navigation menu|search menu|menu search|mega menu|quick menu|go back to menu toggle|" +
    "search|search for|search this site|search this website|search the site|search site|search here|search button|site search|search for something|search website|search form|search input|search our site|search blog|search query|search icon|search results|search for articles|type to search|type here to search|search...|" +
    "breadcrumb|breadcrumbs|you are here|sitemap|site map|site index|rss|rss feed|rss feeds|atom|accessibility|accessibility statement|accessibility tools|" +
    "select page|select language|select your language|change language|choose language|language|languages|go|submit search|clear search|quick links|useful links|quicklinks|useful link|helpful links|important links|site links|" +
    "menü|hauptmenü|menü öffnen|menü schließen|navigation öffnen|navigation überspringen|suche|suchen|suche nach|suche öffnen|suchbegriff eingeben|seite durchsuchen|" +
    "menu principal|ouvrir le menu|fermer le menu|ouvrir/fermer le menu|recherche|rechercher|rechercher sur le site|chercher|plan du site|fil d'ariane|vous êtes ici|" +
    "menú|menú principal|abrir menú|cerrar menú|buscar|buscar en el sitio|búsqueda|mapa del sitio|mapa web|estás aquí|" +
    "abrir menu|fechar menu|pesquisar|pesquisa|busca|buscar no site|mapa do site|você está aqui|" +
    "menu principale|apri menu|chiudi menu|apri il menu|cerca|cerca nel sito|mappa del sito|ti trovi qui|" +
    "меню|главное меню|открыть меню|закрыть меню|поиск|поиск по сайту|найти|карта сайта|вы здесь|навигация|" +
    "菜单|主菜单|導航|导航|搜索|搜尋|站内搜索|网站地图|網站地圖|当前位置|您的位置|您现在的位置|選單|" +
    "メニュー|検索|サイト内検索|サイトマップ|現在位置|메뉴|검색|사이트맵|hoofdmenu|zoeken|zoek|" +
    "menu główne|szukaj|wyszukaj|wyszukiwarka|mapa strony|menüyü aç|menüyü kapat|ara|site haritası|ana menü|" +
    "القائمة|القائمة الرئيسية|بحث|خريطة الموقع|meny|sök|søk|søg|valikko|haku"
  ).split("|"),
);
/** Words that can be the heading of a chapter, too. */
const UNSURE: ReadonlySet<string> = new Set(
  "menu|navigation|search|accessibility|language|languages|go|atom|recherche|pesquisa|busca|búsqueda|menú|menü|ara|zoek|поиск|导航|导航|menu search|search results".split(
    "|",
  ),
);

/** Menus and search boxes. */
export const navigationMenu: CruftRule = {
  id: "navigation/menu",
  reason: "label of a menu or a search box",
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
  prefixes: MENU.starts,
  find(line, page) {
    if (!MENU.has(line.text)) return undefined;
    const heading =
      line.segment.block === "heading" || line.segment.block === "cell" || mayBeHeading(line, page);
    return wholeLine(
      line,
      heading && UNSURE.has(bare(line.text)) ? 0.8 : heading && line.words === 1 ? 0.85 : 0.95,
    );
  },
  hits: [
    "⟦Menu⟧\n⟦Toggle navigation⟧\n⟦Search for:⟧",
    "⟦Menü⟧\n⟦Suche⟧\n⟦Rechercher⟧\n⟦Buscar⟧\n⟦Pesquisar⟧",
    "⟦Cerca⟧\n⟦Главное меню⟧\n⟦搜索⟧\n⟦メニュー⟧\n⟦القائمة⟧",
  ],
  misses: ["The menu changes every week.", "Search and rescue", "Menu for two", "Die Suche nach dem Wrack"],
};
