/** Small words inside names. */
export const PARTICLES: ReadonlySet<string> = new Set(
  "de da do dos das du del della di van von der den het la le los las al el bin ibn ter ten y e zu af av".split(
    " ",
  ),
);

/** Words that start or fill headings and never names: a capitalised line with one of them is no name. */
export const NOT_IN_NAMES: ReadonlySet<string> = new Set(
  (
    "the an and or of for in on at to with without from by about how why what when where who is are was were be " +
    "do does did can could should would will not no yes all any new news best top more most less your our my his " +
    "her their its this that these those it you we they us one two three first second third last next previous " +
    "day days week month year years today home page photo photos image video story stories article articles post " +
    "posts blog editor's editor staff desk team admin reporter correspondent writer contributor agency agencies " +
    "report reports review reviews guide tips read share follow subscribe comments comment reply menu search " +
    "contact terms privacy policy copyright rights reserved online free sale price buy get make use using after " +
    "before during between under over into out up down off just only even still here there now then than as but " +
    "view views email address help center centre board map game games interactive recommended reading learning " +
    "linkedin facebook twitter instagram youtube website services products company group inc llc university college " +
    "school street road avenue city county state national international world ranch house hotel museum bank " +
    "health science technology business sports politics education travel food music culture climate energy money " +
    "market markets security data digital social media marketing software platform app store shop design development " +
    "management community project program programs research resources support pricing features customers partners " +
    "careers jobs events press newsroom newsletter podcast podcasts video videos topics categories archive archives " +
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august " +
    "september october november december " +
    "summary verdict overview introduction conclusion conclusions alert alerts format formats cost costs training " +
    "element elements trial trials fact facts benefit benefits background method methods result results discussion " +
    "ingredients instructions directions preparation highlights takeaways takeaway step steps question questions " +
    "answer answers option options example examples requirements specs specifications prices performance safety " +
    "history context analysis outlook economy opinion final quick clinical medical mobile financial local global " +
    "public general special official annual monthly weekly daily renewable ultimate complete advanced basic pros cons " +
    "key tools tool tricks ideas things ways reasons tutorial basics essentials checklist definition definitions " +
    "types type category treatment symptoms causes prevention diagnosis nutrition exercise workout workouts recipes " +
    "equipment materials budget timeline schedule planning strategy strategies process building floor plan plans " +
    "der die das und oder ein eine für mit von zu im am auf aus bei nach über unter wie was wer warum " +
    "et ou un une les des pour dans sur avec sans par que qui " +
    "los las una uno para con sin por como el en il lo gli per nel della delle alla"
  ).split(" "),
);
