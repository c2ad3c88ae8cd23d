/** One invented report in several languages and scripts: paragraphs that hardly repeat each other's words. */
export interface Report {
  readonly language: string;
  /** What stands between words; nothing where words are not spaced. */
  readonly space: string;
  readonly headline: string;
  readonly byline: string;
  readonly dateline: string;
  /** What an early version or a feed puts behind its text. */
  readonly more: string;
  /** A line between paragraphs that points to another article. */
  readonly pointer: string;
  readonly paragraphs: readonly string[];
  /** First paragraphs of other reports: what a round-up of the day has beside it. */
  readonly others: readonly string[];
}

export const REPORTS: readonly Report[] = [
  {
    language: "English",
    space: " ",
    headline: "Lighthouse keeper finds a hundred letters in the wall",
    byline: "By Odile Tarn, Staff Writer",
    dateline: "SKERRY POINT (Coast Press) —",
    more: "This is a developing story and will be updated.",
    pointer: "Read also: Why the ferry no longer stops at the old pier",
    paragraphs: [
      "A keeper who was replacing loose bricks on Monday found more than a hundred letters behind the oven of the old lighthouse, some of them still sealed and none of them ever delivered.",
      "They were written between the wars by sailors whose ships lay off the reef waiting for calmer water, and handed to a boy who rowed out with bread and took back the post.",
      "Why he hid the envelopes instead of carrying them inland nobody can say, although an aunt of his once told neighbours that he could not read the addresses.",
      "Paper experts from the museum are drying the sheets one by one between felt, a job that will keep three people busy until autumn at the least.",
      "Families who think that an ancestor sailed on one of the eleven vessels may write to the parish, which has promised to return what belongs to them.",
    ],
    others: [
      "A bakery van rolled into the canal at dawn after its driver forgot the handbrake, and swimmers from the rowing club spent the morning fishing out floating loaves.",
      "Schools will start an hour later from September, the county decided, because buses arrive half empty at seven and overcrowded at eight, with pupils left standing in the rain.",
      "The botanical garden has counted twice as many moths as last year, which its director puts down to the lamps that were switched off along the western avenue.",
    ],
  },
  {
    language: "German",
    space: " ",
    headline: "Türmer entdeckt hundert Briefe hinter einem Ofen",
    byline: "Von Ottilie Tarn, Redakteurin",
    dateline: "Klippenort (kp) –",
    more: "Diese Meldung wird laufend aktualisiert.",
    pointer: "Lesen Sie auch: Warum die Fähre am alten Steg nicht mehr hält",
    paragraphs: [
      "Beim Ausbessern loser Ziegel hat ein Wärter am Montag hinter dem Ofen des alten Leuchtturms mehr als hundert Briefe gefunden, manche davon noch versiegelt und keiner je zugestellt.",
      "Geschrieben haben sie zwischen den Kriegen Seeleute, deren Schiffe vor dem Riff auf ruhigeres Wasser warteten und die ihre Post einem Jungen mitgaben, der mit Brot hinausruderte.",
      "Weshalb er die Umschläge versteckte, statt sie ins Landesinnere zu tragen, weiß niemand, doch eine Tante erzählte Nachbarn einmal, er habe die Anschriften nicht lesen können.",
      "Fachleute des Museums trocknen nun Blatt für Blatt zwischen Filz, eine Arbeit, die drei Leute mindestens bis in den Herbst beschäftigen wird.",
      "Familien, die einen Vorfahren auf einem der elf Schiffe vermuten, dürfen der Gemeinde schreiben, die zurückgeben will, was ihnen gehört.",
    ],
    others: [
      "Ein Lieferwagen voller Brötchen ist bei Tagesanbruch in den Kanal gerollt, weil der Fahrer die Handbremse vergaß, und Schwimmer fischten den ganzen Vormittag treibende Laibe heraus.",
      "Die Schulen beginnen ab September eine Stunde später, beschloss der Kreis, da Busse um sieben halb leer und um acht überfüllt sind und Kinder im Regen stehen bleiben.",
      "Doppelt so viele Nachtfalter wie im Vorjahr hat der Botanische Garten gezählt, was die Leiterin den Lampen zuschreibt, die entlang der westlichen Allee abgeschaltet wurden.",
    ],
  },
  {
    language: "Russian",
    space: " ",
    headline: "Смотритель маяка нашёл в стене сотню писем",
    byline: "Автор: Одилия Тарн, корреспондент",
    dateline: "СКАЛИСТЫЙ, 5 марта —",
    more: "Материал дополняется.",
    pointer: "Читайте также: почему паром больше не заходит к старому причалу",
    paragraphs: [
      "Смотритель, менявший в понедельник расшатавшиеся кирпичи, обнаружил за печью старого маяка больше сотни писем, часть которых так и осталась запечатанной, а доставлено не было ни одно из них.",
      "Писали их между войнами моряки, чьи суда стояли у рифа в ожидании спокойной воды, и отдавали мальчику, который привозил на лодке хлеб и забирал почту на берег.",
      "Отчего он прятал конверты вместо того, чтобы нести их дальше, никто сказать не может, хотя тётка однажды призналась соседям, что читать адреса он не умел.",
      "Теперь специалисты музея сушат листы по одному между слоями войлока, и работы этой троим сотрудникам хватит самое меньшее до осени.",
      "Семьи, полагающие, что их предок ходил на одном из одиннадцати кораблей, могут написать в приход, где обещают вернуть всё, что им принадлежит.",
    ],
    others: [
      "Фургон пекарни на рассвете скатился в канал, потому что водитель забыл поставить его на ручной тормоз, и пловцы гребного клуба всё утро вылавливали из воды плавающие батоны.",
      "Занятия в школах с сентября станут начинаться на час позже, решили в округе, поскольку автобусы в семь идут полупустыми, а в восемь дети не могут в них втиснуться.",
      "Вдвое больше ночных бабочек, чем год назад, насчитал ботанический сад, и директор объясняет это тем, что вдоль западной аллеи погасили фонари.",
    ],
  },
  {
    language: "Arabic",
    space: " ",
    headline: "حارس المنارة يعثر على مئة رسالة داخل الجدار",
    byline: "بقلم أوديل تارن، مراسلة",
    dateline: "رأس الصخور (وكالات) —",
    more: "التفاصيل لاحقا.",
    pointer: "اقرأ أيضا: لماذا لم تعد العبارة تتوقف عند الرصيف القديم",
    paragraphs: [
      "عثر حارس كان يستبدل يوم الاثنين حجارة متخلخلة خلف موقد المنارة القديمة على أكثر من مئة رسالة، بعضها ما زال مختوما ولم تصل واحدة منها إلى أصحابها في أي وقت مضى.",
      "كتبها بين الحربين بحارة كانت سفنهم ترسو قرب الشعاب في انتظار هدوء الأمواج، وسلموها إلى صبي كان يجدف نحوهم حاملا الخبز ثم يعود بالبريد إلى الشاطئ كل مساء.",
      "ولا يعرف أحد لماذا أخفى المظاريف بدلا من حملها إلى الداخل، مع أن خالته قالت مرة للجيران إنه لم يكن قادرا على قراءة العناوين.",
      "ويجفف خبراء الورق في المتحف الصفحات واحدة تلو الأخرى بين طبقات من اللباد، وهو عمل سيشغل ثلاثة أشخاص حتى الخريف على أقل تقدير.",
      "ويمكن للعائلات التي تظن أن أحد أجدادها أبحر على متن إحدى السفن الإحدى عشرة أن تكتب إلى البلدية التي وعدت بإعادة ما يخصها.",
    ],
    others: [
      "انزلقت شاحنة مخبز إلى القناة عند الفجر بعدما نسي سائقها فرامل اليد، وأمضى سباحون من نادي التجديف الصباح كله في انتشال الأرغفة الطافية فوق الماء البارد.",
      "ستبدأ المدارس متأخرة ساعة ابتداء من أيلول، كما قررت المقاطعة، لأن الحافلات تصل نصف فارغة في السابعة ومكتظة في الثامنة فيبقى التلاميذ واقفين تحت المطر.",
      "أحصت الحديقة النباتية ضعف عدد الفراشات الليلية مقارنة بالعام الماضي، وهو ما تعزوه مديرتها إلى المصابيح التي أطفئت على طول الجادة الغربية.",
    ],
  },
  {
    language: "Chinese",
    space: "",
    headline: "灯塔守护人在墙中发现上百封信",
    byline: "记者 唐欧迪",
    dateline: "礁石角三月五日电",
    more: "更多消息稍后更新。",
    pointer: "相关阅读：渡轮为何不再停靠旧码头",
    paragraphs: [
      "星期一，一名正在更换松动砖块的守护人在旧灯塔的炉子后面发现了一百多封信，其中一些仍然封着口，没有一封曾经送到收信人手中，信纸边缘已经被盐雾染成褐色。",
      "这些信是两次大战之间的水手写的，他们的船停在礁石外等待风浪平息，把邮件交给一个划船送面包的男孩带回岸上。",
      "他为什么把信封藏起来而不送往内陆，谁也说不清，不过他的一位姑妈曾经告诉邻居，他看不懂上面的地址。",
      "博物馆的纸张专家正用毛毡一张一张地吸干信纸，这项工作至少要让三个人忙到秋天。",
      "认为祖先曾在那十一艘船上航行的家庭可以写信给教区，教区答应归还属于他们的东西。",
    ],
    others: [
      "一辆面包房的货车清晨滑进运河，原因是司机忘了拉手刹，划艇俱乐部的游泳者整个上午都在打捞漂浮的面包，围观的人把小桥堵得水泄不通。",
      "县里决定，学校从九月起推迟一小时上课，因为七点的公交车半空着，而八点的车挤得学生只能站在雨里等候下一班。",
      "植物园今年数到的飞蛾是去年的两倍，园长认为这与西大道沿线关掉的路灯有关，夜里的温室也因此变得热闹起来。",
    ],
  },
  {
    language: "Japanese",
    space: "",
    headline: "灯台守が壁の中から百通の手紙を発見",
    byline: "文・田中織江",
    dateline: "【岩岬＝五日】",
    more: "続報が入り次第更新します。",
    pointer: "関連記事：渡し船が古い桟橋に寄らなくなった理由",
    paragraphs: [
      "月曜日、ゆるんだ煉瓦を取り替えていた灯台守が、古い灯台のかまどの裏から百通を超える手紙を見つけた。封をされたままのものもあり、届けられたものは一通もなかった。",
      "書いたのは二つの戦争の間の船乗りたちで、岩礁の沖で波が静まるのを待つ間に、パンを運んで漕いできた少年に託したものだという。",
      "少年がなぜ封筒を町へ持って行かずに隠したのかは誰にも分からないが、宛先が読めなかったのだと伯母が近所の人に話したことがある。",
      "博物館の専門家が一枚ずつフェルトに挟んで乾かしており、この作業には三人がかりで少なくとも秋までかかる見込みだ。",
      "先祖が十一隻のどれかに乗っていたと思う家族は教会に手紙を書けば、持ち主のものを返してもらえることになっている。",
    ],
    others: [
      "夜明けにパン屋の車が運河へ転がり落ちた。運転手がサイドブレーキを忘れたためで、漕艇クラブの泳ぎ手たちは午前中いっぱい浮かぶパンをすくい続けた。",
      "学校の始業は九月から一時間遅くなると郡が決めた。七時のバスは半分空いているのに、八時のバスは満員で生徒が雨の中に取り残されるからだ。",
      "植物園では昨年の二倍の蛾が数えられた。園長は西の並木道の街灯が消されたためだとみており、夜の温室は見物客でにぎわっている。",
    ],
  },
  {
    language: "Thai",
    space: "",
    headline: "คนเฝ้าประภาคารพบจดหมายนับร้อยในกำแพง",
    byline: "โดย โอดิล ธาร",
    dateline: "แหลมหิน (สำนักข่าวชายฝั่ง) —",
    more: "โปรดติดตามรายละเอียดต่อไป",
    pointer: "อ่านเพิ่มเติม: เหตุใดเรือข้ามฟากจึงไม่จอดที่ท่าเก่า",
    paragraphs: [
      "เมื่อวันจันทร์ คนเฝ้าประภาคารที่กำลังเปลี่ยนอิฐหลวมพบจดหมายกว่าร้อยฉบับอยู่หลังเตาของประภาคารเก่า บางฉบับยังปิดผนึกอยู่และไม่มีฉบับใดเคยไปถึงมือผู้รับเลย",
      "ผู้เขียนคือลูกเรือระหว่างสงครามสองครั้งซึ่งเรือจอดรอคลื่นสงบอยู่นอกแนวปะการัง พวกเขาฝากไว้กับเด็กชายที่พายเรือเอาขนมปังมาส่ง",
      "ไม่มีใครบอกได้ว่าทำไมเขาจึงซ่อนซองเหล่านั้นแทนที่จะนำเข้าไปในเมือง แม้ป้าของเขาเคยเล่าให้เพื่อนบ้านฟังว่าเขาอ่านที่อยู่ไม่ออก",
      "ผู้เชี่ยวชาญด้านกระดาษของพิพิธภัณฑ์กำลังซับกระดาษทีละแผ่นด้วยผ้าสักหลาด งานนี้ต้องใช้คนสามคนไปจนถึงฤดูใบไม้ร่วงเป็นอย่างน้อย",
      "ครอบครัวที่เชื่อว่าบรรพบุรุษเคยเดินเรือกับหนึ่งในสิบเอ็ดลำเขียนถึงวัดได้ ซึ่งรับปากว่าจะคืนของให้แก่เจ้าของ",
    ],
    others: [
      "รถส่งขนมปังไหลลงคลองตอนรุ่งสางเพราะคนขับลืมดึงเบรกมือ นักว่ายน้ำของชมรมพายเรือใช้เวลาตลอดเช้าเก็บก้อนขนมปังที่ลอยอยู่กลางน้ำเย็น",
      "โรงเรียนจะเริ่มเรียนช้าลงหนึ่งชั่วโมงตั้งแต่เดือนกันยายน เพราะรถเที่ยวเจ็ดโมงว่างครึ่งคันแต่เที่ยวแปดโมงแน่นจนนักเรียนต้องยืนตากฝน",
      "สวนพฤกษศาสตร์นับผีเสื้อกลางคืนได้มากเป็นสองเท่าของปีก่อน ผู้อำนวยการเห็นว่าเป็นเพราะโคมไฟริมถนนฝั่งตะวันตกถูกปิด",
    ],
  },
];
