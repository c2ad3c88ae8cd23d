/**
 * Month names as dates are written in running text, one line a language: twelve groups separated by spaces, forms
 * of one month separated by "|" (full name first, then inflected and short forms, without their full stop).
 */
const WRITTEN: readonly string[] = [
  // English
  "january|jan february|feb|febr march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec",
  // German, with the Austrian January
  "januar|jänner|jän februar|feber märz|mär|mrz|maerz april mai juni juli august september oktober|okt november dezember|dez",
  // French
  "janvier|janv février|fevrier|févr|fév|fev mars avril|avr mai juin juillet|juil août|aout septembre octobre novembre décembre|decembre|déc",
  // Spanish
  "enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre|set octubre noviembre diciembre|dic",
  // Italian
  "gennaio|gen febbraio|febbr marzo aprile maggio|mag giugno|giu luglio|lug agosto settembre|sett ottobre|ott novembre dicembre",
  // Portuguese
  "janeiro fevereiro março|marco abril maio|mai junho julho agosto setembro outubro|out novembro dezembro",
  // Dutch
  "januari februari maart|mrt april mei juni juli augustus september oktober november december",
  // Russian
  "января|январь|янв февраля|февраль|фев|февр марта|март|мар апреля|апрель|апр мая|май июня|июнь|июн июля|июль|июл августа|август|авг сентября|сентябрь|сент|сен октября|октябрь|окт ноября|ноябрь|нояб|ноя декабря|декабрь|дек",
  // Ukrainian
  "січня|січень|січ лютого|лютий|лют березня|березень|бер квітня|квітень|квіт травня|травень|трав червня|червень|черв липня|липень|лип серпня|серпень|серп вересня|вересень|вер жовтня|жовтень|жовт листопада|листопад|лист грудня|грудень|груд",
  // Polish
  "stycznia|styczeń|sty lutego|luty|lut marca|marzec kwietnia|kwiecień|kwi maja|maj czerwca|czerwiec|cze lipca|lipiec|lip sierpnia|sierpień|sie września|wrzesień|wrz października|październik|paź listopada|listopad|lis grudnia|grudzień|gru",
  // Czech
  "ledna|leden února|únor března|březen dubna|duben května|květen června|červen července|červenec srpna|srpen září října|říjen listopadu prosince|prosinec",
  // Swedish
  "januari februari mars april maj juni juli augusti september oktober november december",
  // Danish and Norwegian
  "januar februar marts april maj|mai juni juli august september oktober november december|desember|des",
  // Finnish
  "tammikuuta|tammikuu helmikuuta|helmikuu maaliskuuta|maaliskuu huhtikuuta|huhtikuu toukokuuta|toukokuu kesäkuuta|kesäkuu heinäkuuta|heinäkuu elokuuta|elokuu syyskuuta|syyskuu lokakuuta|lokakuu marraskuuta|marraskuu joulukuuta|joulukuu",
  // Turkish
  "ocak|oca şubat|şub mart nisan|nis mayıs haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara",
  // Romanian
  "ianuarie|ian februarie martie aprilie mai iunie|iun iulie|iul august septembrie octombrie noiembrie decembrie",
  // Hungarian
  "január február|febr március|márc április|ápr május|máj június|jún július|júl augusztus szeptember|szept október november december",
  // Indonesian
  "januari februari maret april mei juni juli agustus|agu september oktober november desember|des",
];

function table(): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const line of WRITTEN) {
    for (const [index, forms] of line.split(" ").entries()) {
      for (const form of forms.split("|")) if (!months.has(form)) months.set(form, index + 1);
    }
  }
  return months;
}

const MONTHS = table();

/** Number of the month (1 to 12) that a word names in any of the known languages, full stop and case aside. */
export function monthOf(word: string): number | undefined {
  return MONTHS.get(word.toLowerCase().replace(/\.$/u, ""));
}
