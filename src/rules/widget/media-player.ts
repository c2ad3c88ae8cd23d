import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";

const PLAYER: Pattern = byOpening(
  /^(?:(?:play|pause|mute|unmute|stop|replay|watch|rewind|skip)(?: (?:video|audio|clip|trailer|again|sound|now|the video|on youtube|live|ad|\d{1,2} seconds.{0,10}))|(?:now |up next |currently )?playing(?: now)?|volume ?\d{0,3} ?%?|current time \d.{0,20}|duration \d.{0,20}|remaining time.{0,20}|stream type live|seek to live.{0,30}|playback (?:rate|speed)|(?:full|exit full) ?screen|picture[- ]in[- ]picture|captions? (?:off|settings.{0,30})|subtitles? off|audio track|share video|video (?:player|playback|transcript)|media player|press shift question mark.{0,60}|keyboard shortcuts(?: .{3,60})?|(?:watch|view) (?:this |the )?(?:video |post |more )?(?:on|at) (?:youtube|vimeo|tiktok|instagram|facebook|twitter|x)|watch (?:the )?(?:full )?(?:video|episode|trailer|interview|clip)(?: (?:here|below|above|now|on youtube))?|video (?:abspielen|ansehen|anschauen)|lire la vidéo|voir la vidéo|regarder la vidéo|ver (?:el )?(?:vídeo|video)|reproducir (?:vídeo|video)|assista ao vídeo|assistir (?:ao )?vídeo|guarda il video|riproduci video|смотреть видео|смотрите видео|воспроизвести(?: видео)?|播放视频|观看视频|播放|動画を(?:見る|再生)|동영상 재생|bekijk (?:de )?video|obejrzyj (?:wideo|film)|videoyu izle|شاهد الفيديو)$/u,
);
const UNSURE =
  /^(?:playing|watch (?:the )?(?:video|full |trailer|clip|interview).*|watch (?:live|again|now)|play (?:again|now|live)|duration .*|volume ?\d{0,3}|full ?screen|keyboard shortcuts|playback (?:rate|speed)|播放|stop .*|skip .*|picture[- ]in[- ]picture|audio track|media player|video playback|video player)$/u;

/** Buttons of a video or audio player. */
export const widgetMediaPlayer: CruftRule = {
  id: "widget/media-player",
  reason: "button of a media player",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "ko", "nl", "pl", "tr", "ar"],
  maxLength: 90,
  prefixes: prefixesOf(PLAYER),
  find(line) {
    if (line.words < 1 || line.words > 10 || /\p{L}\.$/u.test(line.text)) return undefined;
    const text = bare(line.text);
    return PLAYER.test(text)
      ? wholeLine(line, UNSURE.test(text) || line.segment.block === "heading" ? 0.75 : 0.92)
      : undefined;
  },
  hits: [
    "⟦Play video⟧\n⟦Volume 90%⟧\n⟦Now playing⟧",
    "⟦Video abspielen⟧\n⟦Lire la vidéo⟧\n⟦Reproducir vídeo⟧",
    "⟦Assistir vídeo⟧\n⟦Guarda il video⟧\n⟦Смотреть видео⟧\n⟦播放视频⟧",
  ],
  misses: [
    "Play video games with your children, the doctor says.",
    "Volume 2 of the letters",
    "Watch the video and you will see the bridge sway.",
    "Pause for thought",
  ],
};
