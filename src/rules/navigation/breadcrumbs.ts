import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

const HOME: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,3}(?:(?:you are here|breadcrumbs?|sie sind hier|vous êtes ici|estás aquí|você está aqui|ti trovi qui|вы здесь|您的位置|您现在的位置|当前位置|現在位置) ?[:：]? ?)?(?:home|homepage|home page|blog|news|start|startseite|accueil|inicio|portada|início|главная|首页|首頁|ホーム|トップ|홈|strona główna|anasayfa|ana sayfa|الرئيسية|hem|hjem|forside|etusivu) ?(?:>|>>|»|"|›|→|\/|\||•|·|::|＞|-->) ?\S.{0,150}$/iu,
);
const LABELLED =
  /^[^\p{L}\p{N}]{0,3}(?:you are here|breadcrumbs?|sie sind hier|vous êtes ici|estás aquí|você está aqui|ti trovi qui|вы здесь|您的位置|您现在的位置|当前位置|現在位置) ?[:：] ?\S.{1,150}$/iu;

/** The path to the page: "Home » News » Politics". */
export const navigationBreadcrumbs: CruftRule = {
  id: "navigation/breadcrumbs",
  reason: "path to the page",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "ko", "pl", "tr", "ar", "sv", "da", "fi"],
  maxLength: 200,
  prefixes: prefixesOf(HOME, LABELLED),
  find(line) {
    if (line.words > 28 || line.words < 1) return undefined;
    const { text } = line;
    if (HOME.test(text) || LABELLED.test(text))
      return /\.$(?<=[^.]{40}.)/u.test(text) ? undefined : wholeLine(line, 0.95);
    return undefined;
  },
  hits: [
    "⟦Home » News » Politics⟧\n⟦You are here: Home / Harbour / Bridge⟧",
    "⟦Startseite > Stadt > Brücke⟧\n⟦Accueil / Ville⟧\n⟦Inicio › Puerto⟧",
    "⟦Главная » Новости⟧\n⟦首页 > 新闻 > 正文⟧\n⟦Anasayfa / Haberler⟧",
  ],
  misses: [
    "Home and away",
    "Home: the word has eleven meanings in the dictionary.",
    "News travels fast on the coast",
    "Start with the roof.",
  ],
};
