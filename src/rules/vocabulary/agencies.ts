/** News agencies and release services as they sign in front of a text or behind it; case matters. */
export const AGENCY: string =
  "Thomson Reuters Foundation|Reuters|REUTERS|AP|The Associated Press|Associated Press|AFP|UPI|Bloomberg|dpa(?:/[a-z]{2,4})?|DPA|EFE|ANSA|Ansa|" +
  "Adnkronos|Xinhua|TASS|ТАСС|Interfax|Интерфакс|РИА Новости|RIA Novosti|PTI|ANI|IANS|AAP|CP|The Canadian Press|Canadian Press|" +
  "KUNA|WAM|APA|SDA|sda|awp|ats|Keystone-SDA|Belga|ANP|NTB|TT|Ritzau|STT|PAP|CTK|ČTK|MTI|Lusa|LUSA|Europa Press|EUROPA PRESS|Notimex|" +
  "Agência Brasil|Télam|Telam|Anadolu|AA|IRNA|SANA|NAN|SAnews|Yonhap|Kyodo|Kyodo News|Jiji|Antara|Bernama|CNA|VOA|RFE/RL|" +
  "PRNewswire|PR Newswire|BUSINESS WIRE|Business Wire|GLOBE NEWSWIRE|GlobeNewswire|Marketwired|Newswire|ACCESSWIRE|AccessWire|EIN Presswire|PRNewswire-PRWeb|ots|openPR";
