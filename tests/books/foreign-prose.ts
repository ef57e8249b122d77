/** Sentences of our own in other languages, to be mixed into paragraphs. */
const SENTENCES = {
  french: [
    "Le vieux gardien montait chaque soir l'escalier de la tour.",
    "Personne, au village, ne savait d'où venait l'étrangère.",
    "La mer était grise et le vent sentait la pluie.",
    "Elle posa la lettre sur la table et ne dit rien.",
    "On entendait au loin les cloches de la petite église.",
    "Mon frère avait perdu la clef du jardin.",
    "Le lendemain, tout le monde parlait du bateau disparu.",
    "Il y avait, derrière la maison, un puits sans fond.",
  ],
  german: [
    "Der alte Wärter stieg jeden Abend die Treppe zum Turm hinauf.",
    "Niemand im Dorf wusste, woher die Fremde gekommen war.",
    "Das Meer lag grau da, und der Wind roch nach Regen.",
    "Sie legte den Brief auf den Tisch und schwieg.",
    "Von fern hörte man die Glocken der kleinen Kirche.",
    "Mein Bruder hatte den Schlüssel zum Garten verloren.",
    "Am nächsten Tag sprachen alle von dem verschwundenen Schiff.",
    "Hinter dem Haus war ein Brunnen, der keinen Grund hatte.",
  ],
  spanish: [
    "El viejo farero subía cada noche la escalera de la torre.",
    "Nadie en el pueblo sabía de dónde venía la forastera.",
    "El mar estaba gris y el viento olía a lluvia.",
    "Ella dejó la carta sobre la mesa y no dijo nada.",
    "A lo lejos se oían las campanas de la iglesia pequeña.",
    "Mi hermano había perdido la llave del jardín.",
    "Al día siguiente todos hablaban del barco desaparecido.",
    "Detrás de la casa había un pozo sin fondo.",
  ],
  italian: [
    "Il vecchio guardiano saliva ogni sera la scala della torre.",
    "Nessuno in paese sapeva da dove venisse la straniera.",
    "Il mare era grigio e il vento sapeva di pioggia.",
    "Lei posò la lettera sul tavolo e non disse nulla.",
    "Da lontano si sentivano le campane della piccola chiesa.",
    "Mio fratello aveva perduto la chiave del giardino.",
  ],
  russian: [
    "Старый смотритель каждый вечер поднимался по лестнице башни.",
    "Никто в деревне не знал, откуда пришла незнакомка.",
    "Море было серым, и ветер пах дождём.",
    "Она положила письмо на стол и ничего не сказала.",
    "Вдали звонили колокола маленькой церкви.",
    "Мой брат потерял ключ от сада.",
  ],
  hebrew: [
    "השומר הזקן עלה בכל ערב במדרגות המגדל.",
    "איש בכפר לא ידע מאין באה הזרה.",
    "הים היה אפור והרוח הריחה מגשם.",
    "היא הניחה את המכתב על השולחן ולא אמרה דבר.",
    "מרחוק נשמעו פעמוני הכנסייה הקטנה.",
    "אחי איבד את המפתח לגן.",
  ],
  arabic: [
    "كان الحارس العجوز يصعد درج البرج كل مساء.",
    "لم يعرف أحد في القرية من أين جاءت الغريبة.",
    "كان البحر رماديا وكانت الريح تحمل رائحة المطر.",
    "وضعت الرسالة على الطاولة ولم تقل شيئا.",
    "كانت أجراس الكنيسة الصغيرة تسمع من بعيد.",
    "أضاع أخي مفتاح الحديقة.",
  ],
  chinese: [
    "老守塔人每天傍晚都要爬上塔里的楼梯。",
    "村里没有人知道那个陌生女子从哪里来。",
    "海是灰色的,风里有雨的味道。",
    "她把信放在桌上,一句话也没有说。",
    "远处传来小教堂的钟声。",
    "我的哥哥丢了花园的钥匙。",
  ],
  japanese: [
    "年老いた灯台守は毎晩、塔の階段を上った。",
    "村の誰も、その女がどこから来たのか知らなかった。",
    "海は灰色で、風は雨の匂いがした。",
    "彼女は手紙を机の上に置き、何も言わなかった。",
    "遠くから小さな教会の鐘の音が聞こえてきた。",
    "兄は庭の鍵をなくしてしまった。",
  ],
  korean: [
    "늙은 등대지기는 매일 저녁 탑의 계단을 올라갔다.",
    "마을의 누구도 그 낯선 여자가 어디에서 왔는지 몰랐다.",
    "바다는 잿빛이었고 바람에서는 비 냄새가 났다.",
    "그녀는 편지를 탁자 위에 놓고 아무 말도 하지 않았다.",
    "멀리서 작은 교회의 종소리가 들려왔다.",
    "형은 정원의 열쇠를 잃어버렸다.",
  ],
} as const;

export type Language = keyof typeof SENTENCES;

/** Paragraphs of a chapter; each chapter mixes the sentences in another order. */
export function foreignParagraphs(language: Language, chapter: number, count = 4): string[] {
  const sentences = SENTENCES[language];
  const joiner = language === "chinese" || language === "japanese" ? "" : " ";
  return Array.from({ length: count }, (_, paragraph) => {
    const turned = sentences.map((_, index) => sentences[(index * (paragraph + 1) + chapter) % sentences.length] ?? "");
    return [...new Set(turned), sentences[(chapter * 5 + paragraph) % sentences.length]].join(joiner);
  });
}
