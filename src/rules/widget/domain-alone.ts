import { type CruftRule, wholeLine } from "../rule.ts";

const DOMAIN = /^(?:https?:\/\/)?(?:www\.)?[a-z0-9](?:[a-z0-9-]{0,60})(?:\.[a-z0-9-]{2,24}){1,3}\/?$/iu;
const SPEECH =
  /^(?:listen(?: to)?\b|audio\b|play\b|text to speech|artikel anhören|écouter|escuchar|ascolta|ouvir|powered by\b)/iu;
/** Lines from the top among which a player leaves its vendor's name. */
const TOP = 8;

/** A vendor's domain alone on a line: what a speech player or another widget leaves behind. */
export const widgetDomainAlone: CruftRule = {
  id: "widget/domain-alone",
  reason: "domain of a widget's vendor, alone on its line",
  maxLength: 80,
  requiredSigns: ".",
  find(line, page) {
    if (page.format !== "text" || !DOMAIN.test(line.text) || /^\d[\d.]*$/.test(line.text)) return undefined;
    const before = page.lines[line.index - 1]?.text ?? "";
    const after = page.lines[line.index + 1]?.text ?? "";
    if (SPEECH.test(before) || SPEECH.test(after)) return wholeLine(line, 0.97);
    return wholeLine(line, line.index < TOP ? 0.93 : 0.7);
  },
  hits: [
    "Listen to this article\n⟦speechvendor.example⟧\nThe boats came home before the storm, all but one of them.",
    "The boats came home\n⟦www.reader-voice.example⟧\nAll but one of them, and that one came on Tuesday.",
    "Artikel anhören\n⟦https://vorleser.example/⟧\nDie Boote kamen vor dem Sturm nach Hause.",
  ],
  misses: [
    "3.5\nThe pilot scored it low.",
    "The site, boats.example, went down on Monday and stayed down.",
    "Mr. Hale\nNo. 7",
  ],
};
