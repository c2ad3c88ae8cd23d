import { type CruftRule, wholeLine } from "../rule.ts";

const CREDIT =
  /^(?:(?:©|\(c\)) ?[^.!?©]{2,60}? ?(?:[/|,-]|via|on|for) ?(?:the )?|[^.!?©]{2,44}? ?(?:[/|-]| via | on | for )[/ ]?(?:the )?)(?:getty(?: images)?|shutterstock|istock(?:photo)?|adobe stock|unsplash|pixabay|pexels|reuters|ap(?: photo)?|afp|epa(?:-efe)?|alamy(?: stock photo)?|picture alliance|dpa|imago(?: images)?|wikimedia(?: commons)?|flickr|freepik|depositphotos|dreamstime|xinhua|bloomberg|zuma(?: press)?|corbis|magnum photos)(?: ?[/|,-] ?[^.!?]{2,40}| \([^()]{2,40}\)| via [^.!?]{2,30})?$/iu;
/** The agencies; AP behind a space, a sign, or "via", "on" or "for", since two letters stand in many words. */
const AGENCIES: readonly string[] =
  "getty,shutterstock,istock,adobe stock,unsplash,pixabay,pexels,reuters, ap,/ap,aap,nap,rap,afp,epa,alamy,picture alliance,dpa,imago,wikimedia,flickr,freepik,depositphotos,dreamstime,xinhua,bloomberg,zuma,corbis,magnum".split(
    ",",
  );
const SENTENCE =
  /\b(?:was|were|said|has|have|had|will|the company|shares|report(?:s|ed)?|how|why|what|is|are|story|news)\b/iu;

/** Photographer and agency: "Jane Okafor/Getty Images". */
export const captionNameAgency: CruftRule = {
  id: "caption/name-agency",
  reason: "photographer and picture agency",
  maxLength: 120,
  requiredLiterals: AGENCIES,
  find(line) {
    const { text } = line;
    if (line.words < 2 || line.words > 11) return undefined;
    if (
      !text.includes("/") &&
      !text.includes("|") &&
      !text.includes(" - ") &&
      !text.includes(" via ") &&
      !text.includes(" on ") &&
      !text.startsWith("©")
    )
      return undefined;
    if (!CREDIT.test(text) || SENTENCE.test(text) || /[.!?]$/u.test(text)) return undefined;
    return wholeLine(
      line,
      / (?:on|for) /u.test(text) && !/^(?:photo|image|picture|foto)/iu.test(text) ? 0.7 : 0.93,
    );
  },
  hits: [
    "⟦Jane Okafor/Getty Images⟧\n⟦Li Wei | AFP⟧",
    "⟦© Ana Cruz - Shutterstock⟧\n⟦Max Mustermann/picture alliance/dpa⟧",
    "⟦Luc Martin / Getty Images via AFP⟧",
  ],
  misses: [
    "Wages and/or Getty",
    "The mill was sold to Getty - nobody knows why",
    "News on Flickr",
    "London/AP staff report on it daily",
  ],
};
