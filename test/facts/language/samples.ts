/** Right text in many languages, written for these tests: ISO 639-3 code and a short paragraph of news prose. */
export const SAMPLES: readonly (readonly [code: string, text: string])[] = [
  [
    "eng",
    "The harbour council said on Tuesday that it would close the old bridge for three weeks, because engineers had found rust in two of the cables. “We don’t expect delays for the ferries,” said the harbour master, who has worked there since 1998. People who live on the island will be able to use the bus.",
  ],
  [
    "deu",
    "Der Stadtrat hat am Dienstag beschlossen, die alte Brücke für drei Wochen zu sperren, weil an zwei Seilen Rost gefunden wurde. „Wir rechnen nicht mit Verspätungen“, sagte die Leiterin des Hafens, die dort seit 1998 arbeitet. Wer auf der Insel wohnt, kann mit dem Bus über die große Straße fahren.",
  ],
  [
    "fra",
    "Le conseil municipal a décidé mardi de fermer le vieux pont pendant trois semaines, parce que les ingénieurs ont trouvé de la rouille sur deux câbles. « Nous n’attendons pas de retards », a déclaré le chef du port, où il travaille depuis 1998. Les habitants de l’île pourront prendre le bus dès l’été.",
  ],
  [
    "spa",
    "El ayuntamiento decidió el martes cerrar el viejo puente durante tres semanas, porque los ingenieros encontraron óxido en dos de los cables. «No esperamos retrasos», dijo la jefa del puerto, que trabaja allí desde 1998. ¿Y los niños de la isla? Podrán ir en autobús a la escuela mañana.",
  ],
  [
    "por",
    "A câmara municipal decidiu na terça-feira fechar a velha ponte durante três semanas, porque os engenheiros encontraram ferrugem em dois dos cabos. “Não esperamos atrasos”, disse a chefe do porto, que trabalha lá desde 1998. Os moradores da ilha vão poder usar o autocarro às sete da manhã, e também à noite.",
  ],
  [
    "ita",
    "Il consiglio comunale ha deciso martedì di chiudere il vecchio ponte per tre settimane, perché gli ingegneri hanno trovato della ruggine in due cavi. «Non ci aspettiamo ritardi», ha detto la responsabile del porto, che lavora lì dal 1998. Chi abita sull’isola potrà usare l’autobus; la città è già pronta.",
  ],
  [
    "nld",
    "De gemeenteraad heeft dinsdag besloten om de oude brug drie weken te sluiten, omdat er in twee kabels roest is gevonden. “We verwachten geen vertraging”, zei de havenmeester, die er al sinds 1998 werkt. Mensen die op het eiland wonen kunnen met de bus naar de stad, maar niet met hun eigen auto.",
  ],
  [
    "swe",
    "Kommunen beslutade på tisdagen att stänga den gamla bron i tre veckor, eftersom man hade hittat rost i två av kablarna. ”Vi räknar inte med förseningar”, säger hamnchefen, som har arbetat där sedan 1998. De som bor på ön får ta bussen till staden, men det går också att åka båt.",
  ],
  [
    "dan",
    "Kommunen besluttede tirsdag at lukke den gamle bro i tre uger, efter at man havde fundet rust i to af kablerne. »Vi regner ikke med forsinkelser,« siger havnechefen, som har arbejdet der siden 1998. De mennesker, der bor på øen, kan tage bussen ind til byen, men hvad med børnene? Det blev ikke sagt.",
  ],
  [
    "nob",
    "Kommunen vedtok tirsdag å stenge den gamle broen i tre uker, etter at det ble funnet rust i to av kablene. «Vi regner ikke med forsinkelser», sier havnesjefen, som har jobbet der siden 1998. De som bor på øya, må ta bussen inn til byen nå, men hva med barna? Det ble ikke sagt noe om det.",
  ],
  [
    "nno",
    "Kommunen vedtok tysdag å stengje den gamle brua i tre veker, etter at det vart funne rust i to av kablane. «Me reknar ikkje med forseinkingar», seier hamnesjefen, som har arbeidd der sidan 1998. Dei som bur på øya, må ta bussen inn til byen no, men kva med borna? Det vart ikkje sagt noko om det frå kommunen.",
  ],
  [
    "fin",
    "Kaupunginvaltuusto päätti tiistaina sulkea vanhan sillan kolmeksi viikoksi, koska kahdesta vaijerista oli löytynyt ruostetta. ”Emme odota myöhästymisiä”, sanoi satamapäällikkö, joka on työskennellyt siellä vuodesta 1998. Saarella asuvat ihmiset voivat käyttää bussia, mutta se ei kulje öisin.",
  ],
  [
    "isl",
    "Bæjarstjórnin ákvað á þriðjudag að loka gömlu brúnni í þrjár vikur, því að ryð fannst í tveimur köplum. „Við búumst ekki við töfum,“ sagði hafnarstjórinn, sem hefur unnið þar síðan 1998. Þeir sem búa á eyjunni geta tekið strætó, en það er ekki víst að hann gangi um helgar.",
  ],
  [
    "pol",
    "Rada miasta postanowiła we wtorek zamknąć stary most na trzy tygodnie, ponieważ inżynierowie znaleźli rdzę na dwóch linach. „Nie spodziewamy się opóźnień” – powiedziała szefowa portu, która pracuje tam od 1998 roku. Mieszkańcy wyspy będą mogli jeździć autobusem, ale nie w nocy. Żeby było łatwiej, bilety są tańsze.",
  ],
  [
    "ces",
    "Městská rada v úterý rozhodla, že starý most bude tři týdny uzavřen, protože inženýři našli rez na dvou lanech. „Nečekáme žádné zpoždění,“ řekla ředitelka přístavu, která tam pracuje od roku 1998. Lidé, kteří žijí na ostrově, budou moci jezdit autobusem, ale příliš často nejezdí.",
  ],
  [
    "slk",
    "Mestská rada v utorok rozhodla, že starý most bude tri týždne zatvorený, pretože inžinieri našli hrdzu na dvoch lanách. „Nečakáme žiadne meškanie,“ povedala riaditeľka prístavu, ktorá tam pracuje od roku 1998. Ľudia, ktorí žijú na ostrove, budú môcť jazdiť autobusom, ale nie v noci.",
  ],
  [
    "slv",
    "Mestni svet je v torek sklenil, da bo stari most tri tedne zaprt, ker so inženirji na dveh kablih našli rjo. »Zamud ne pričakujemo,« je povedala vodja pristanišča, ki tam dela od leta 1998. Ljudje, ki živijo na otoku, se bodo lahko vozili z avtobusom, vendar ne ponoči. Kaj pa otroci, še ni jasno.",
  ],
  [
    "hrv",
    "Gradsko vijeće odlučilo je u utorak zatvoriti stari most na tri tjedna jer su inženjeri na dva užeta pronašli hrđu. „Ne očekujemo kašnjenja”, rekla je ravnateljica luke, koja ondje radi od 1998. godine. Tko živi na otoku, moći će putovati autobusom, no ne i noću, što su mnogi primijetili prije dvije godine.",
  ],
  [
    "srp",
    "Градско веће одлучило је у уторак да затвори стари мост на три недеље, јер су инжењери на два кабла пронашли рђу. „Не очекујемо кашњења“, рекла је директорка луке, која ту ради од 1998. године. Људи који живе на острву моћи ће да путују аутобусом, али не и ноћу.",
  ],
  [
    "bul",
    "Общинският съвет реши във вторник да затвори стария мост за три седмици, защото инженерите са открили ръжда по две от въжетата. „Не очакваме закъснения“, каза началничката на пристанището, която работи там от 1998 г. Хората, които живеят на острова, ще могат да пътуват с автобус, но не и през нощта.",
  ],
  [
    "mkd",
    "Градскиот совет одлучи во вторникот да го затвори стариот мост три недели, бидејќи инженерите нашле ’рѓа на две јажиња. „Не очекуваме доцнења“, рече директорката на пристаништето, која работи таму од 1998 година. Луѓето што живеат на островот ќе можат да патуваат со автобус, но не и ноќе.",
  ],
  [
    "rus",
    "Городской совет решил во вторник закрыть старый мост на три недели, потому что инженеры нашли ржавчину на двух тросах. «Мы не ждём задержек», — сказала начальница порта, которая работает там с 1998 года. В это время люди, живущие на острове, смогут ездить на автобусе, но не ночью.",
  ],
  [
    "ukr",
    "Міська рада у вівторок вирішила закрити старий міст на три тижні, оскільки інженери знайшли іржу на двох тросах. «Ми не очікуємо затримок», — сказала начальниця порту, яка працює там із 1998 року. Люди, що живуть на острові, зможуть їздити автобусом, але не вночі; її діти теж.",
  ],
  [
    "bel",
    "Гарадскі савет у аўторак вырашыў закрыць стары мост на тры тыдні, бо інжынеры знайшлі іржу на двух тросах. «Мы не чакаем затрымак», — сказала начальніца порта, якая працуе там з 1998 года. Людзі, якія жывуць на востраве, змогуць ездзіць на аўтобусе, але не ўначы.",
  ],
  [
    "ron",
    "Consiliul local a decis marți să închidă podul vechi timp de trei săptămâni, pentru că inginerii au găsit rugină pe două dintre cabluri. „Nu ne așteptăm la întârzieri”, a spus șefa portului, care lucrează acolo din 1998. Oamenii care trăiesc pe insulă vor putea folosi autobuzul, dar nu și noaptea.",
  ],
  [
    "hun",
    "A városi tanács kedden úgy döntött, hogy három hétre lezárja a régi hidat, mert a mérnökök rozsdát találtak két kábelen. „Nem számítunk késésekre” – mondta a kikötő vezetője, aki 1998 óta dolgozik ott. A szigeten élő emberek busszal is közlekedhetnek, de éjszaka nem. Az idős nők és a gyerekek örülnek.",
  ],
  [
    "tur",
    "Belediye meclisi salı günü eski köprüyü üç hafta boyunca kapatmaya karar verdi, çünkü mühendisler kabloların ikisinde pas buldu. “Gecikme beklemiyoruz” dedi 1998’den beri orada çalışan liman müdürü. Adada yaşayan insanlar otobüse binebilecek, ama geceleri değil. İstanbul’da ise durum daha iyi.",
  ],
  [
    "azj",
    "Şəhər şurası çərşənbə axşamı köhnə körpünü üç həftəlik bağlamağa qərar verdi, çünki mühəndislər kabellərin ikisində pas tapıblar. “Gecikmə gözləmirik”, – deyə 1998-ci ildən orada işləyən liman müdiri bildirib. Adada yaşayan insanlar avtobusdan istifadə edə biləcəklər, amma gecə yox.",
  ],
  [
    "vie",
    "Hội đồng thành phố hôm thứ Ba đã quyết định đóng cửa cây cầu cũ trong ba tuần, vì các kỹ sư tìm thấy rỉ sét trên hai sợi cáp. “Chúng tôi không cho rằng sẽ có chậm trễ”, người đứng đầu bến cảng, làm việc ở đó từ năm 1998, nói. Những người sống trên đảo có thể đi xe buýt, nhưng không phải ban đêm.",
  ],
  [
    "ind",
    "Dewan kota pada hari Selasa memutuskan untuk menutup jembatan tua itu selama tiga minggu karena para insinyur menemukan karat pada dua kabel. “Kami tidak memperkirakan ada keterlambatan,” kata kepala pelabuhan yang sudah bekerja di sana sejak tahun 1998. Warga yang tinggal di pulau bisa naik bus, tetapi bukan pada malam hari.",
  ],
  [
    "zlm",
    "Majlis bandaraya pada hari Selasa memutuskan untuk menutup jambatan lama itu selama tiga minggu kerana jurutera menemui karat pada dua kabel. “Kami tidak menjangka sebarang kelewatan,” kata ketua pelabuhan yang telah bekerja di sana sejak tahun 1998. Beliau berkata penduduk pulau boleh menaiki bas, manakala kereta tidak dibenarkan.",
  ],
  [
    "tgl",
    "Nagpasya ang konseho ng lungsod noong Martes na isara ang lumang tulay sa loob ng tatlong linggo, dahil nakakita ang mga inhinyero ng kalawang sa dalawang kable. “Hindi namin inaasahan ang pagkaantala,” sabi ng pinuno ng daungan na nagtatrabaho roon mula pa noong 1998. Ang mga taong nakatira sa isla ay maaaring sumakay ng bus.",
  ],
  [
    "cat",
    "L’ajuntament va decidir dimarts tancar el pont vell durant tres setmanes, perquè els enginyers van trobar rovell en dos dels cables. «No esperem retards», va dir la cap del port, que hi treballa des del 1998. Les persones que viuen a l’illa podran agafar l’autobús, però no a la nit. Això també és així amb els nens.",
  ],
  [
    "glg",
    "O concello decidiu o martes pechar a vella ponte durante tres semanas, porque os enxeñeiros atoparon ferruxe en dous dos cables. «Non esperamos atrasos», dixo a xefa do porto, que traballa alí desde 1998. As persoas que viven na illa poderán coller o autobús, pero non pola noite. Tamén hai unha lancha.",
  ],
  [
    "eus",
    "Udalak asteartean erabaki zuen zubi zaharra hiru astez ixtea, ingeniariek bi kabletan herdoila aurkitu zutelako. «Ez dugu atzerapenik espero», esan zuen portuko buruak, 1998tik han lan egiten duenak. Uhartean bizi direnek autobusa hartu ahal izango dute, baina ez gauez. Hori ere ez da berria.",
  ],
  [
    "ekk",
    "Linnavolikogu otsustas teisipäeval vana silla kolmeks nädalaks sulgeda, sest insenerid leidsid kahelt trossilt roostet. „Me ei oota viivitusi,“ ütles sadama juht, kes on seal töötanud alates 1998. aastast. Inimesed, kes elavad saarel, saavad sõita bussiga, kuid mitte öösel. Õhtul on see ka võimalik.",
  ],
  [
    "lvs",
    "Pilsētas dome otrdien nolēma uz trim nedēļām slēgt veco tiltu, jo inženieri divās trosēs bija atraduši rūsu. “Mēs negaidām kavēšanos,” teica ostas vadītāja, kura tur strādā kopš 1998. gada. Cilvēki, kas dzīvo uz salas, varēs braukt ar autobusu, bet ne naktī. Tas ir labāk nekā pērn.",
  ],
  [
    "lit",
    "Miesto taryba antradienį nusprendė trims savaitėms uždaryti senąjį tiltą, nes inžinieriai dviejuose lynuose rado rūdžių. „Vėlavimų nesitikime“, – sakė uosto vadovė, kuri ten dirba nuo 1998 metų. Žmonės, kurie gyvena saloje, galės važiuoti autobusu, bet ne naktį. Tai yra geriau nei pernai.",
  ],
  [
    "als",
    "Këshilli i qytetit vendosi të martën të mbyllë urën e vjetër për tri javë, sepse inxhinierët gjetën ndryshk në dy nga kabllot. “Nuk presim vonesa”, tha drejtoresha e portit, e cila punon atje që nga viti 1998. Njerëzit që jetojnë në ishull do të mund të përdorin autobusin, por jo natën.",
  ],
  [
    "afr",
    "Die stadsraad het Dinsdag besluit om die ou brug vir drie weke te sluit, omdat ingenieurs roes in twee van die kabels gevind het. “Ons verwag nie vertragings nie,” sê die hawehoof, wat sedert 1998 daar werk. Mense wat op die eiland woon, sal die bus kan gebruik, maar nie in die nag nie.",
  ],
  [
    "swh",
    "Baraza la mji liliamua siku ya Jumanne kufunga daraja la zamani kwa wiki tatu, kwa sababu wahandisi walipata kutu katika nyaya mbili. “Hatutarajii ucheleweshaji,” alisema mkuu wa bandari ambaye amefanya kazi huko tangu mwaka 1998. Watu wanaoishi katika kisiwa hicho wataweza kutumia basi, lakini si usiku.",
  ],
  [
    "ell",
    "Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να κλείσει την παλιά γέφυρα για τρεις εβδομάδες, επειδή οι μηχανικοί βρήκαν σκουριά σε δύο καλώδια. «Δεν περιμένουμε καθυστερήσεις», είπε η λιμενάρχης, που εργάζεται εκεί από το 1998.",
  ],
  [
    "heb",
    "מועצת העיר החליטה ביום שלישי לסגור את הגשר הישן לשלושה שבועות, כי המהנדסים מצאו חלודה בשניים מהכבלים. ״אנחנו לא מצפים לעיכובים״, אמרה מנהלת הנמל, שעובדת שם מאז 1998.",
  ],
  [
    "arb",
    "قرر مجلس المدينة يوم الثلاثاء إغلاق الجسر القديم لمدة ثلاثة أسابيع، لأن المهندسين عثروا على صدأ في اثنين من الكابلات. وقالت مديرة الميناء التي تعمل هناك منذ عام 1998: «لا نتوقع أي تأخير». ويمكن للناس الذين يعيشون في الجزيرة أن يستخدموا الحافلة.",
  ],
  [
    "pes",
    "شورای شهر روز سه‌شنبه تصمیم گرفت پل قدیمی را به مدت سه هفته ببندد، زیرا مهندسان در دو کابل زنگ‌زدگی پیدا کردند. رئیس بندر که از سال ۱۹۹۸ در آنجا کار می‌کند گفت: «ما انتظار تأخیر نداریم.» مردمی که در جزیره زندگی می‌کنند می‌توانند از اتوبوس استفاده کنند.",
  ],
  [
    "urd",
    "سٹی کونسل نے منگل کو فیصلہ کیا کہ پرانا پل تین ہفتوں کے لیے بند کر دیا جائے گا، کیونکہ انجینئروں کو دو تاروں میں زنگ ملا تھا۔ بندرگاہ کی سربراہ نے کہا کہ ہمیں تاخیر کی توقع نہیں ہے۔ جزیرے پر رہنے والے لوگ بس استعمال کر سکیں گے۔",
  ],
  [
    "hin",
    "नगर परिषद ने मंगलवार को फैसला किया कि पुराना पुल तीन हफ्तों के लिए बंद रहेगा, क्योंकि इंजीनियरों को दो तारों में जंग मिली थी। बंदरगाह की प्रमुख ने कहा, “हमें देरी की उम्मीद नहीं है।” द्वीप पर रहने वाले लोग बस का उपयोग कर सकेंगे।",
  ],
  [
    "ben",
    "নগর পরিষদ মঙ্গলবার সিদ্ধান্ত নিয়েছে যে পুরনো সেতুটি তিন সপ্তাহের জন্য বন্ধ থাকবে, কারণ প্রকৌশলীরা দুটি তারে মরিচা পেয়েছেন। দ্বীপের মানুষ বাস ব্যবহার করতে পারবে।",
  ],
  [
    "tha",
    "สภาเมืองตัดสินใจเมื่อวันอังคารว่าจะปิดสะพานเก่าเป็นเวลาสามสัปดาห์ เพราะวิศวกรพบสนิมในสายเคเบิลสองเส้น ผู้คนที่อาศัยอยู่บนเกาะสามารถใช้รถบัสได้",
  ],
  [
    "jpn",
    "市議会は火曜日、技術者がケーブル二本にさびを見つけたため、古い橋を三週間閉鎖することを決めた。「遅れは予想していません」と、1998年から働く港長は話した。島に住む人々はバスを利用できる！",
  ],
  [
    "cmn",
    "市议会周二决定将旧桥关闭三个星期，因为工程师在两根缆绳上发现了锈迹。“我们预计不会延误，”自1998年起在那里工作的港务主任说。住在岛上的居民可以乘坐公共汽车（夜间除外）。",
  ],
  [
    "kor",
    "시의회는 화요일 기술자들이 케이블 두 개에서 녹을 발견함에 따라 오래된 다리를 3주 동안 폐쇄하기로 결정했다. 1998년부터 그곳에서 일해 온 항만장은 “지연은 예상하지 않는다”고 말했다.",
  ],
];
