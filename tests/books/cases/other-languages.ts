import type { BookCase } from "../book-case.ts";
import { chapter, type Division, part } from "../division.ts";
import { foreignParagraphs, type Language } from "../foreign-prose.ts";
import { epubCase, markdownCase, textCase } from "../make-case.ts";

function book(language: Language, headings: readonly string[], from = 0, paragraphs = 6): Division[] {
  return headings.map((heading, index) => chapter(heading, foreignParagraphs(language, from + index, paragraphs)));
}

const list = (text: string) => text.split("|");

/** Books in other languages and scripts. */
export const otherLanguages: readonly BookCase[] = [
  textCase(
    "French, ordinals behind the word",
    book("french", list("CHAPITRE PREMIER|CHAPITRE DEUXIÈME|CHAPITRE TROISIÈME|CHAPITRE IV|CHAPITRE V")),
  ),
  textCase("French parts with bare numerals", [
    part("PREMIÈRE PARTIE", book("french", list("I|II|III|IV"))),
    part("DEUXIÈME PARTIE", book("french", list("I|II|III"), 4)),
  ]),
  textCase(
    "French, a book and its chapters",
    [
      part(
        "LIVRE PREMIER\nUN JUSTE",
        book("french", list("Chapitre I\nMonsieur Morel|Chapitre II\nLe jardin|Chapitre III\nLa clef")),
      ),
      part("LIVRE DEUXIÈME\nLA CHUTE", book("french", list("Chapitre I\nLe soir|Chapitre II\nLa mer"), 3)),
    ],
    { headingGap: "\n\n" },
  ),
  textCase(
    "German, ordinals before the word",
    book("german", list("Erstes Kapitel|Zweites Kapitel|Drittes Kapitel|Viertes Kapitel|Fünftes Kapitel")),
  ),
  textCase("German parts and numbers before the word", [
    part("ERSTER TEIL", book("german", list("1. Kapitel|2. Kapitel|3. Kapitel"))),
    part("ZWEITER TEIL", book("german", list("4. Kapitel|5. Kapitel|6. Kapitel"), 3)),
  ]),
  textCase(
    "German, numbers in words beyond twenty",
    book(
      "german",
      list("Neunzehntes Kapitel|Zwanzigstes Kapitel|Einundzwanzigstes Kapitel|Zweiundzwanzigstes Kapitel"),
    ),
  ),
  textCase("Spanish", book("spanish", list("Capítulo I|Capítulo II|Capítulo III|Capítulo IV"))),
  textCase("Spanish, parts and ordinals", [
    part(
      "PRIMERA PARTE",
      book("spanish", list("CAPÍTULO PRIMERO\nDe la llegada del farero|CAPÍTULO SEGUNDO\nDe la carta")),
    ),
    part("SEGUNDA PARTE", book("spanish", list("CAPÍTULO PRIMERO\nDel pozo|CAPÍTULO SEGUNDO\nDel barco"), 2)),
  ]),
  textCase("Italian", book("italian", list("Capitolo primo|Capitolo secondo|Capitolo terzo|Capitolo quarto"))),
  textCase("Russian", [
    part("ЧАСТЬ ПЕРВАЯ", book("russian", list("Глава I|Глава II|Глава III"))),
    part("ЧАСТЬ ВТОРАЯ", book("russian", list("Глава первая|Глава вторая|Глава третья"), 3)),
  ]),
  textCase("Hebrew, letters for numbers", book("hebrew", list("פרק א|פרק ב|פרק ג|פרק ד|פרק ה"))),
  textCase("Hebrew, ordinals", book("hebrew", list("פרק ראשון|פרק שני|פרק שלישי|פרק רביעי"))),
  epubCase("Hebrew, by its contents", book("hebrew", list("פרק א: המגדל|פרק ב: המכתב|פרק ג: הים"))),
  textCase("Arabic, ordinals", book("arabic", list("الفصل الأول|الفصل الثاني|الفصل الثالث|الفصل الرابع|الفصل الخامس"))),
  epubCase("Arabic, without contents", book("arabic", list("الفصل الأول|الفصل الثاني|الفصل الثالث")), {
    contents: "none",
    headings: "paragraphs",
    onePage: true,
  }),
  textCase("Arabic, Arabic digits", book("arabic", list("الفصل ١|الفصل ٢|الفصل ٣|الفصل ٤"))),
  textCase("Chinese chapters with titles", book("chinese", list("第一章 老塔|第二章 来信|第三章 大海|第四章 钥匙"))),
  textCase("Chinese parts", [
    part("第一卷", book("chinese", list("第一回 老塔|第二回 来信|第三回 大海"))),
    part("第二卷", book("chinese", list("第四回 钥匙|第五回 归来"), 3)),
  ]),
  textCase("Japanese, arabic numbers", book("japanese", list("第1回|第2回|第3回|第4回"))),
  textCase("Japanese, numerals alone", book("japanese", list("一|二|三|四|五"))),
  textCase("Korean", book("korean", list("제1장 등대|제2장 편지|제3장 바다"))),
  epubCase("Japanese, without contents", book("japanese", list("第一章 灯台|第二章 手紙|第三章 海")), {
    contents: "none",
  }),
  markdownCase("Japanese", book("japanese", list("第一話 灯台|第二話 手紙|第三話 海|第四話 鍵")), { level: 2 }),
];
