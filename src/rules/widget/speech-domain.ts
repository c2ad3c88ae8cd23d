import { type CruftRule, wholeLine } from "../rule.ts";

const DOMAIN = /^(?:https?:\/\/)?(?:www\.)?([a-z0-9-]{3,40})\.(?:[a-z]{2,12})(?:\.[a-z]{2})?\/?$/iu;
const SPEECH =
  /speech|speak|voice|listen|audio|aloud|read(?:er|out)|sound|tts|podcast|narrat|spoken|player|vorles|ecout|escuch/iu;

/** A speech vendor's domain alone on a line, where its player stood. */
export const widgetSpeechDomain: CruftRule = {
  id: "widget/speech-domain",
  reason: "domain of a speech player's vendor",
  longest: 60,
  find(line) {
    const text = line.text.trim();
    if (line.words > 6 || !text.includes(".") || text.includes(" ")) return undefined;
    const name = DOMAIN.exec(text)?.[1];
    return name !== undefined && SPEECH.test(name) ? wholeLine(line, 0.93) : undefined;
  },
  hits: [
    "⟦article-speech.example⟧",
    "⟦www.readspeaker.example⟧",
    "⟦https://audio-player.example/⟧\nThe bank declined to comment.",
  ],
  misses: ["voice.", "Go to article-speech.example and press the button.", "harbour.example"],
};
