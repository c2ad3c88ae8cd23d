import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { inHead } from "../shape/prose.ts";

const PLAYER: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,4}(?:(?:click (?:here )?to |press play to |tap to )?(?:listen|hear) (?:to )?(?:this|the) (?:article|story|post|page|column|news|blog|audio version|podcast|content|text)(?: (?:here|now|aloud|instead))?(?: ?[([-].{0,30})?|listen to (?:article|this|audio|story|post)(?: \d{1,2}:\d{2}.{0,20}| \(\d+ ?min\w*\))?|listen(?: now)? ?[(-] ?\d{1,3} ?min(?:utes?)?\)?|hear (?:the|this) story|audio (?:version|article|playback|player|narration|by .{2,20})(?: of this (?:article|story|post))?|article audio|listen to the audio version.{0,30}|read (?:this )?aloud|text[- ]to[- ]speech|voice (?:by|is) ai|this (?:article|audio|voice) (?:is|was) (?:generated|read|narrated|auto[- ]?generated|produced|voiced).{0,90}|(?:powered by |audio by |voiced by |read by )?(?:beyondwords|speechki|trinity audio|play\.ht|readspeaker|speechify|remixd|audm|ad auris|amazon polly|instaread|elevenlabs|everlit|spoken layer|carbonatix|noa|gspeech|responsivevoice|getwebaudio)(?:\.(?:com|io|org|co|ai|app|mobi|site|org))?|(?:your browser does not support (?:the )?(?:html5? )?(?:audio|video)(?: (?:tag|element|player|playback))?)[.!]?|artikel (?:anhören|vorlesen)|(?:diesen )?(?:artikel|beitrag|text) (?:anhören|vorlesen(?: lassen)?)|(?:hören|anhören)|écouter (?:cet|l') ?article(?: .{0,20})?|écoutez cet article|(?:escuchar|escucha|oír) (?:este |el |la )?(?:artículo|noticia|nota|audio)|(?:ouça|ouvir) (?:este |o |a |esta )?(?:artigo|notícia|texto|matéria|conteúdo)|(?:ascolta|ascoltare) (?:questo |l'|la |il )?(?:articolo|notizia|audio|testo)|(?:прослушать|слушать|послушать|прослушайте) (?:статью|новость|текст|аудио)|(?:听|收听|朗读|播报)(?:本文|全文|文章|新闻)|この記事を(?:聞く|音声で聞く)|기사 (?:듣기|읽어주기)|luister naar dit artikel|beluister (?:dit )?artikel|(?:posłuchaj|odsłuchaj) (?:artykułu|tekstu)|(?:haberi|yazıyı) (?:dinle|sesli dinle)|استمع (?:إلى|الى) (?:المقال|الخبر)|lyssna på artikeln)[^\p{L}\p{N}]{0,4}$/iu,
);
const VENDOR =
  /^[^\p{L}\p{N}]{0,4}(?:beyondwords|speechki|trinity audio|readspeaker|speechify|remixd|audm|ad auris|amazon polly|instaread|elevenlabs|everlit|spoken layer|carbonatix|noa|gspeech|responsivevoice|getwebaudio)[^\p{L}\p{N}]{0,4}$/iu;
const LOOSE = /^(?:hören|anhören|noa|hear the story)$/iu;
const TRACK =
  /^[^\p{L}\p{N}]{0,3}\d{1,2}:\d{2}(?::\d{2})?(?: ?[/|-] ?-?\d{1,2}:\d{2}(?::\d{2})?)[^\p{L}\p{N}]{0,3}$/u;
const START = /^[^\p{L}\p{N}]{0,3}0{1,2}:00[^\p{L}\p{N}]{0,3}$/u;
const SPEED = /^(?:[0-3](?:\.\d{1,2})?[x×]|[x×][0-3](?:\.\d{1,2})?)$/u;

/** What is left of a speech player: its label, its vendor's name, its clock. */
export const widgetSpeechPlayer: CruftRule = {
  id: "widget/speech-player",
  reason: "residue of a speech player",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "ko", "nl", "pl", "tr", "ar", "sv"],
  maxLength: 150,
  prefixes: [...new Set([...prefixesOf(PLAYER, SPEED), "0"])],
  find(line, page) {
    if (line.words < 1 || line.words > 20) return undefined;
    const { text } = line;
    if (PLAYER.test(text)) {
      // A vendor's bare name can head a chapter of a comparison; its domain hardly.
      const loose = VENDOR.test(text) && !inHead(line, page);
      return wholeLine(line, loose ? 0.7 : LOOSE.test(text) ? 0.85 : 0.96);
    }
    if (TRACK.test(text)) return wholeLine(line, 0.92);
    if (START.test(text)) return wholeLine(line, 0.9);
    return SPEED.test(text.trim()) ? wholeLine(line, 0.85) : undefined;
  },
  hits: [
    "⟦Listen to this article⟧\n⟦beyondwords.io⟧\n⟦00:00 / 03:21⟧",
    "⟦Artikel anhören⟧\n⟦Écouter cet article⟧\n⟦Escuchar este artículo⟧",
    "⟦Ouvir notícia⟧\n⟦Ascolta l'articolo⟧\n⟦Прослушать статью⟧\n⟦听本文⟧\n⟦ReadSpeaker.com⟧",
  ],
  misses: [
    "Listen to this: the bell has not rung since 1931.",
    "Hear the story of the ferry as told by its last pilot.",
    "Read by candlelight",
  ],
};
