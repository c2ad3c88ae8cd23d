import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

const EMBED: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,4}(?:view (?:this )?(?:post|profile|photo|video|tweet|thread|reel|story) on (?:instagram|twitter|x|facebook|tiktok|threads|imgur(?:\.com)?|reddit|linkedin|bluesky|youtube)|(?:a|ein|une|un|una|uma|een) (?:post|photo|video|reel|beitrag|publication|publicación|publicação|bericht|foto|post|thread) (?:shared|geteilt|partagée?|compartida|compartilhada|condiviso|gedeeld)(?: (?:by|von|par|por|da|door|de)) .{2,110}|(?:sieh dir|voir cette|ver esta|visualizza questo|ver essa|bekijk dit|посмотреть эту|посмотреть публикацию).{2,30}(?:instagram|facebook|twitter).{0,12}|view on (?:instagram|twitter|x|facebook|youtube|tiktok|threads|flickr|imgur|reddit)|pic\.twitter\.com\/\w{6,16}|https?:\/\/t\.co\/\w{6,16}|(?:tweet|post) (?:embed|not loading|unavailable).{0,40}|this (?:tweet|post|content|instagram post) (?:is|was|has been) (?:unavailable|not available|deleted|no longer available|hosted on .{3,40}).{0,80}|embedded (?:content|video|tweet|post|media)(?: from .{2,20})?|embed this (?:video|post|infographic|image).{0,40}|content from (?:instagram|twitter|x|facebook|youtube|tiktok).{0,60}|(?:recommended|externer|empfohlener) (?:external )?(?:content|inhalt)|(?:externe(?:r|n)? inhalt(?:e)?|an dieser stelle).{2,140}(?:anzeigen|laden|externen? inhalt).{0,90}|ce contenu (?:est bloqué|n'a pas pu).{2,100}|this content is not available due to your privacy preferences.{0,60}|allow (?:instagram|twitter|x|facebook|youtube|tiktok) content\??)[^\p{L}\p{N}]{0,4}$/iu,
);

/** What an embedded post leaves behind: "View this post on Instagram". */
export const widgetEmbed: CruftRule = {
  id: "widget/embed",
  reason: "residue of an embedded post",
  langs: ["en", "de", "fr", "es", "pt", "it", "nl", "ru"],
  maxLength: 240,
  prefixes: prefixesOf(EMBED),
  find: (line) =>
    line.words >= 1 && line.words <= 30 && EMBED.test(line.text) ? wholeLine(line, 0.95) : undefined,
  hits: [
    "⟦View this post on Instagram⟧\n⟦A post shared by Jane Okafor (@janeokafor)⟧\n⟦pic.twitter.com/a1b2c3d4e5⟧",
    "⟦Sieh dir diesen Beitrag auf Instagram an⟧\n⟦Ein Beitrag geteilt von Hafenbote (@hafenbote)⟧",
    "⟦Voir cette publication sur Instagram⟧\n⟦Ver esta publicación en Instagram⟧\n⟦Una publicación compartida por El Faro (@elfaro)⟧",
  ],
  misses: [
    "A post shared the square with two lamps.",
    "View on the harbour",
    "A photo posted to the wall of the mill showed nine men.",
  ],
};
