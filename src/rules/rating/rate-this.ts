import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";

const RATE: Pattern = byOpening(
  /^(?:(?:please )?rate (?:this|the|our) (?:post|article|story|page|item|recipe|content|entry|product|blog|blog post|review|topic)(?: (?:please|now|here|below))?|click (?:on )?(?:a|the|any) stars? (?:to )?(?:rate|vote).{0,20}|how (?:useful|helpful|good|interesting) was (?:this|the) (?:post|article|page|content|information|guide)|no votes so far.{0,50}|(?:be the )?first to rate this.{0,20}|as you found this post useful.{0,40}|we are sorry that this post was not useful.{0,20}|let us improve this post|tell us how we can improve this.{0,20}|thanks? (?:you )?for (?:rating|voting|your (?:vote|rating|feedback)).{0,20}|submit (?:your )?(?:rating|review|feedback)|rate it|rate us|your rating|cast your vote|vote now|bewerten sie diesen (?:artikel|beitrag)|bewerte diesen (?:artikel|beitrag)|diesen (?:artikel|beitrag) bewerten|artikel bewerten|wie hilfreich war dieser (?:beitrag|artikel)|klicke auf die sterne.{0,30}|bisher keine bewertungen.{0,50}|notez cet article|notez ce contenu|votre note|cliquez sur une étoile.{0,40}|pas encore de votes?.{0,40}|califica este (?:artículo|post|contenido)|valora este (?:artículo|post|contenido)|puntúa este (?:artículo|post)|(?:vota|valora) esta (?:entrada|noticia)|haz clic en una estrella.{0,40}|avalie (?:este|esse|o) (?:artigo|post|conteúdo)|clique (?:numa|em uma) estrela.{0,40}|vota (?:questo|l') ?(?:articolo|post)|valuta questo (?:articolo|post)|clicca su una stella.{0,40}|оцените (?:статью|материал|запись|эту статью|новость|публикацию)|оценить статью|поставьте оценку|нажмите на звезду.{0,40}|пока нет оценок.{0,30}|为(?:本文|这篇文章)(?:评分|打分)|评分|给文章打分|この記事を評価|beoordeel dit (?:artikel|bericht)|oceń (?:ten )?(?:artykuł|wpis)|bu (?:yazıyı|içeriği) (?:oyla|puanla)\p{L}{0,5}|قيم (?:هذا )?(?:المقال|الموضوع))$/u,
);

/** Invitation to rate the article, and what stars answer. */
export const ratingRateThis: CruftRule = {
  id: "rating/rate-this",
  reason: "invitation to rate the article",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "nl", "pl", "tr", "ar"],
  maxLength: 110,
  prefixes: prefixesOf(RATE),
  find: (line) =>
    line.words <= 16 && line.text.length <= 110 && RATE.test(bare(line.text))
      ? wholeLine(line, 0.97)
      : undefined,
  hits: [
    "⟦Rate this post⟧\n⟦Click on a star to rate it!⟧\n⟦How useful was this post?⟧\n⟦No votes so far! Be the first to rate this post.⟧",
    "⟦Bewerten Sie diesen Artikel⟧\n⟦Notez cet article⟧\n⟦Valora este artículo⟧",
    "⟦Avalie este post⟧\n⟦Vota questo articolo⟧\n⟦Оцените статью⟧\n⟦为本文评分⟧",
  ],
  misses: ["Rate this high can't last, economists say.", "The first to rate it was her mother.", "Rate cuts"],
};
