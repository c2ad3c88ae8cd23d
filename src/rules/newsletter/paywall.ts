import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

const WALL: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,4}(?:(?:please )?(?:subscribe|log ?in|sign in|register|sign up|create (?:a|an) (?:free )?account|become a (?:member|subscriber)|upgrade|join|pay|start your (?:free )?trial)(?: now| today| here)?(?: (?:or|and) (?:log ?in|sign in|register|subscribe|sign up|create an account))?(?: (?:for|with) .{3,30})? to (?:continue|keep|finish|read|unlock|view|access|see|get (?:full|unlimited) access|gain)(?: (?:on|with))?.{0,90}|(?:this|the) (?:article|content|story|post|page|episode|video|feature|report|section) is (?:only |exclusively |reserved )?(?:for|available (?:only |exclusively )?(?:to|for)|restricted to|limited to|reserved for|locked for) .{0,30}(?:subscribers?|members?|paid|premium|registered|logged|paying)(?: only| users| subscribers| members)?.{0,30}|this is (?:a |an )?(?:premium|exclusive|subscriber(?:s)?[- ]only|members?[- ]only|paid) (?:article|story|post|content|feature)|(?:already|are you) (?:a|an) (?:subscriber|member|paid subscriber|registered user|user)\?.{0,60}|already (?:subscribed|have an account|registered)\?.{0,50}|not (?:a|yet a|an) (?:subscriber|member)\?.{0,60}|you(?:'ve| have) (?:reached|read|used|hit|viewed|\d+|run out of)(?: all)?(?: of)?(?: your| the)? .{0,30}(?:free|limit|complimentary|monthly|remaining|last).{0,80}|(?:this is (?:a )?)?(?:premium|exclusive|subscriber(?:s)?[- ]only|members?[- ]only|paid)(?: (?:content|article|story|post|subscribers?))?(?: only)?|(?:subscribers|members|for (?:subscribers|members)) only|unlock (?:this|the|full|unlimited|all|access|your) .{3,60}|(?:get|enjoy|gain) unlimited (?:digital )?access.{0,90}|to (?:continue|keep) reading(?: this (?:article|story|post|content))?,? .{3,120}|(?:to )?read the (?:full|rest of (?:this|the)) (?:article|story|post),? (?:subscribe|sign|log|register|become|please|for free).{0,90}|keep reading with a .{3,40} trial|this post is for (?:paid|paying) subscribers|want (?:to read|the full story).{0,40}(?:subscribe|sign up|register).{0,60}|(?:upgrade|subscribe) (?:to|for) (?:paid|premium|full access|unlimited).{0,60}|(?:your|the) (?:free )?(?:trial|subscription) (?:has|will) (?:expired?|end).{0,60}|(?:weiterlesen mit|jetzt weiterlesen|mit .{2,20} weiterlesen).{0,60}|(?:dieser|der) (?:artikel|inhalt|beitrag) ist (?:nur )?(?:für (?:abonnenten|mitglieder|premium)|kostenpflichtig|exklusiv|ein premium).{0,60}|(?:sie sind|du bist) (?:bereits|schon) (?:abonnent|registriert|mitglied|kunde).{0,60}|bereits (?:abonnent|registriert|abonniert|mitglied).{0,60}|noch kein (?:abo|abonnent|konto|mitglied).{0,50}|(?:exklusiv für abonnenten|nur für abonnenten|plus-artikel|premium-artikel)|(?:cet )?(?:article|contenu) (?:est )?(?:réservé|exclusif).{0,30}abonnés.{0,40}|il vous reste .{0,12}% de (?:cet article|ce contenu).{0,60}|(?:déjà|pas encore) (?:abonné|inscrit|membre|un compte).{0,60}|abonnez-vous pour (?:lire|continuer|accéder|profiter|débloquer).{0,80}|pour (?:lire la suite|continuer (?:la|votre) lecture),? .{3,80}|(?:contenido|artículo|noticia) (?:exclusiv[oa]|sol[oa]|reservad[oa]) (?:para|a) (?:suscriptores|socios|usuarios).{0,40}|¿?(?:ya eres|aún no eres|eres) (?:suscriptor|socio|usuario).{0,60}|(?:suscríbete|regístrate|inicia sesión) para (?:seguir|continuar|leer|acceder).{0,80}|para (?:seguir|continuar) leyendo.{0,90}|(?:conteúdo|matéria|artigo|texto) (?:exclusiv[oa]|restrit[oa]) (?:para|a) (?:assinantes|membros).{0,40}|já é assinante.{0,50}|(?:assine|cadastre-se|faça login) para (?:continuar|ler|ter acesso|acessar).{0,80}|(?:contenuto|articolo) (?:riservato|esclusivo|solo|per).{0,16}abbonati.{0,40}|(?:sei già|hai già un) (?:abbonato|account|abbonamento).{0,50}|(?:abbonati|registrati|accedi) per (?:continuare|leggere|sbloccare).{0,80}|per continuare a leggere.{0,80}|(?:материал|статья|текст) (?:доступ(?:ен|на)|открыт) (?:только )?(?:по подписке|подписчикам|для подписчиков).{0,40}|уже (?:подписаны|есть подписка|зарегистрированы).{0,50}|(?:оформите подписку|подпишитесь|войдите|зарегистрируйтесь),? чтобы (?:продолжить|читать|прочитать|получить доступ).{0,70}|(?:本文|此文|该内容|全文)(?:仅限|仅供|为)(?:付费|会员|订阅|vip).{0,20}|(?:登录|注册|订阅|付费)后?(?:继续|可|即可)?(?:阅读|查看)(?:全文|更多|剩余).{0,12}|剩余.{0,8}未读.{0,20}|(?:この記事は|ここから先は)(?:有料|会員).{0,30}|残り.{1,8}文字.{0,30}|(?:dit artikel is )?(?:alleen|exclusief) voor abonnees.{0,30}|(?:treść|artykuł) dostępn[ya] (?:tylko )?dla (?:abonentów|subskrybentów).{0,30}|هذا المحتوى (?:مخصص|متاح) للمشتركين.{0,20})[^\p{L}\p{N}]{0,4}$/iu,
);
const UNSURE =
  /^[^\p{L}\p{N}]{0,4}(?:premium|exclusive|paid|premium content|unlock .*|members? only|subscribers only|get unlimited .*|enjoy .*|pay .*|join .*|to continue .*|(?:sign up|register|upgrade|log ?in) to .*)[^\p{L}\p{N}]{0,4}$/iu;
const STRONG = /subscri|read|article|member|sign|log ?in|account|content|story/iu;

/** Paywall: "Subscribe to continue reading". */
export const newsletterPaywall: CruftRule = {
  id: "newsletter/paywall",
  reason: "prompt of a paywall",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "nl", "pl", "ar"],
  maxLength: 220,
  prefixes: prefixesOf(WALL),
  find(line) {
    if (line.words > 40 || line.words < 1 || !isWall(line.text)) return undefined;
    return wholeLine(
      line,
      UNSURE.test(line.text)
        ? STRONG.test(line.text) && /to (?:continue reading|read (?:the|this)|keep reading)/iu.test(line.text)
          ? 0.92
          : 0.75
        : 0.94,
    );
  },
  hits: [
    "⟦Subscribe to continue reading⟧\n⟦This article is for subscribers only.⟧\n⟦Already a subscriber? Log in⟧",
    "⟦This is a premium article. Already a subscriber? Log in to continue reading.⟧",
    "⟦You have 3 free articles remaining this month.⟧\n⟦Dieser Artikel ist nur für Abonnenten.⟧\n⟦Il vous reste 75% de cet article à lire.⟧",
    "⟦Contenido exclusivo para suscriptores⟧\n⟦Conteúdo exclusivo para assinantes⟧\n⟦Contenuto riservato agli abbonati⟧",
    "⟦Материал доступен только по подписке⟧\n⟦登录后阅读全文⟧",
  ],
  misses: [
    "You have three free days a month, says the law.",
    "This story is for all who have ever missed a ferry.",
    "Premium fuel",
    "Subscribers pay nine crowns a month for the paper, which has lost half of its readers.",
  ],
};

const SENTENCE = /(?<=[.!?]) (?=\p{Lu})/u;
const MAX_SENTENCES = 4;

/** Whether the line is one such prompt, or nothing but several. */
function isWall(text: string): boolean {
  if (WALL.test(text)) return true;
  const sentences = text.split(SENTENCE);
  return (
    sentences.length > 1 && sentences.length <= MAX_SENTENCES && sentences.every((each) => WALL.test(each))
  );
}
