import { HashMap, hashWord } from "./hash.ts";

/** The words that carry sentences: articles, prepositions, conjunctions, auxiliaries. A line of prose is full of them. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: "the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one were all their there been has would when who no more if out so said what its about than into them can only other some could these two may then do any such like because while where after before over also how being",
  de: "der die das und in zu den nicht von mit ist des im dem auf für ein eine als auch es an werden aus er hat dass sich nach bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde wenn ihre sie wir kann wird",
  fr: "le la les de des du et en un une que qui dans pour pas sur au par plus ce est avec il ne se sont cette mais ou son ses aux comme leur été elle nous ont même sans fait deux dont être où entre après aussi très peut c d l s n qu j",
  es: "el la los las de del y en que a un una por con para no se su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante uno ni contra otros fue ha son es era ser",
  pt: "o a os as de do da dos das e em que um uma para com não por mais no na nos nas se ao como mas foi ele ela seu sua ou quando muito já está eu também só pelo pela até isso entre era depois sem mesmo aos ter seus quem é são ser",
  it: "il lo la i gli le di del della dei delle e che in un una per non con si da al alla come più ma anche sono è nel nella ha o ai dal su questo se ci tra cui loro dopo essere stato molto quando gli hanno così",
  nl: "de het een en van in is dat op te zijn met voor niet die er aan om ook als dan maar bij nog uit door over ze hij was naar wordt heeft worden hebben kan meer geen tot wat deze of",
  sv: "och i att det som en på är av för med till den har de inte om ett men var sig så från vi han kan när år under också efter eller nu där vid mot skulle",
  da: "og i at det er en den til af på som med for de ikke der et har var han fra men om sig vi så kan efter over ved også være eller blev",
  fi: "ja on ei se että hän oli mutta ovat kun myös niin tai jos kuin mukaan joka sen ole vain ollut jo mitä",
  pl: "i w na z do się nie że to jest o jak za od po ale są tym dla przez był co tak ich oraz jego być tylko już może jej które który przed",
  cs: "a v se na je že z o s do to i ve jako za pro po od k ale by jsou jeho byl která který jen také až nebo už když než",
  ru: "и в не на что с он как это по но из у за к от о же так его для все было бы то быть только мы они был их если или при уже также чтобы была после когда есть до который которые",
  uk: "і в не на що з та як це до за від про для але він його було також який які або при вже так щоб після є був",
  tr: "ve bir bu da de için ile olarak çok daha ne gibi kadar olan en o ama sonra var her ancak olduğu olduğunu ya ki diye göre",
  ro: "și în de la cu a pe că nu este un o din pentru care mai ce se al sau ca fost sunt au dar după prin",
  hu: "a az és hogy nem is egy van de meg volt ez csak már mint azt még ha vagy el ki kell amely után",
  el: "και το του της η ο να με την για που στο από τα στη θα τον οι είναι δεν τη των σε ένα αυτό μια τις αλλά",
  id: "yang dan di dengan untuk dari pada ini itu tidak dalam akan adalah ke juga oleh bahwa karena ada sebagai mereka telah bisa lebih atau kami",
  vi: "và của là có được cho các không một trong những với người này đã khi để từ đến về như cũng ra tại theo",
  ar: "في من على أن إلى عن التي الذي مع هذا هذه كان ما لا قد بعد كما بين أو كانت لم ذلك وقد وفي حيث إن هو هي خلال",
  fa: "و در به از که این را با است برای آن یک خود تا بر هم نیز شد کرد ها می اما بود",
  he: "של את על לא הוא כי גם עם זה או היא אם יש אבל כל כך היה בין אל רק הם אחרי",
  hi: "के में की है और से का को पर ने कि यह हैं एक भी नहीं इस हो तो कर लिए था जो ही गया साथ",
  ko: "이 그 및 등 수 있는 것 한 할 더 그리고 하지만 있다 이라고 것으로 대한 위해 따르면 말했다 했다 지난 것이다 통해",
};

const FIRST_PERSON =
  "i me my mine we us our ours myself ich mir mich mein meine wir uns unser je me mon ma mes nous notre nos yo mi mis nosotros eu meu minha io mio mia ik mij mijn wij ons я мне меня мой мы нас ben biz benim jag vi";
const SECOND_PERSON =
  "you your yours yourself du dir dich dein deine ihr euch ihnen ihre tu toi ton ta tes vous votre vos tú tu tus usted su você seu sua voi vostro tuo tua je jij jouw uw u ты вы вам вас ваш ваши sen siz sizin ni dig din";

/** Bits of the table below. */
const FUNCTION_BIT = 1;
const FIRST_BIT = 2;
const SECOND_BIT = 4;

const words = new HashMap(2400);
function note(list: string, bit: number): void {
  for (const word of list.split(" ")) {
    const key = hashWord(word);
    words.set(key, words.get(key) | bit);
  }
}
for (const list of Object.values(FUNCTION_WORDS)) note(list, FUNCTION_BIT);
note(FIRST_PERSON, FIRST_BIT);
note(SECOND_PERSON, SECOND_BIT);

/** What grammar knows of a word. */
export const grammar = {
  isFunction: (bits: number): boolean => (bits & FUNCTION_BIT) !== 0,
  isFirstPerson: (bits: number): boolean => (bits & FIRST_BIT) !== 0,
  isSecondPerson: (bits: number): boolean => (bits & SECOND_BIT) !== 0,
  /** Bits of a word by its hash; 0 for a word that is in no list. */
  bitsOf: (hash: number): number => words.get(hash),
} as const;
