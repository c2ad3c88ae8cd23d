/** Month names and their usual short forms, lower case, in the languages that the rules know. */
export const MONTHS: ReadonlySet<string> = new Set(
  [
    "january february march april may june july august september october november december",
    "jan feb mar apr jun jul aug sep sept oct nov dec",
    "januar jänner februar feber märz mai juni juli oktober dezember mrz okt dez",
    "janvier février fevrier mars avril juin juillet août aout septembre octobre novembre décembre decembre",
    "janv févr fevr avr juil déc",
    "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre",
    "ene abr ago dic",
    "janeiro fevereiro março marco maio junho julho setembro outubro novembro dezembro fev mai set out dez",
    "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre gen mag giu lug ott",
    "januari februari maart mei augustus mrt",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "янв фев мар апр июн июл авг сен сент окт ноя нояб дек",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "augusti maj marts",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
  ].flatMap((names) => names.split(" ")),
);

/** Names of the days of the week, long and short. */
export const WEEKDAYS: ReadonlySet<string> = new Set(
  [
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
    "montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "lunes martes miércoles jueves viernes sábado domingo",
    "segunda terça quarta quinta sexta feira",
    "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "poniedziałek wtorek środa czwartek piątek sobota niedziela",
    "понедельник вторник среда четверг пятница суббота воскресенье",
    "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
  ].flatMap((names) => names.split(" ")),
);

/** Small words, ordinal endings and time zones that stand between the parts of a written date. */
export const DATE_FILLERS: ReadonlySet<string> = new Set(
  (
    "st nd rd th of the at on am pm a p m gmt utc est edt pst pdt cst cdt mst mdt ist bst cet cest msk et pt ct z t " +
    "um uhr den der le à er h de del a las el alle ore il da das às o om uur kl godz r o " +
    "г в года год saat noon hrs hours"
  ).split(" "),
);
