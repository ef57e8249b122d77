import type { BookCase } from "../book-case.ts";
import { chapter, type Division, frontMatter } from "../division.ts";
import { foreignParagraphs, type Language } from "../foreign-prose.ts";
import { epubCase, textCase } from "../make-case.ts";
import { writeProse } from "../write-prose.ts";
import { novel, partedNovel } from "./novels.ts";

const list = (titles: string) => titles.split("|");

const TITLES = list(
  "The lamp in the window|A letter from the sea|The road to Harrow|What the miller saw|Of kings and beggars|Low water",
);

function inLanguage(language: Language, titles: string): Division[] {
  return list(titles).map((title, index) => chapter(title, foreignParagraphs(language, index, 8)));
}

function poems(seed: number, titles: readonly string[]): Division[] {
  const writer = writeProse(seed);
  return titles.map((title) => chapter(title, [writer.stanza(6), writer.stanza(6), writer.stanza(6)]));
}

/** Lines that are no titles stand between the paragraphs: signs, a telegram, names below letters, short speech. */
function withSigns(book: readonly Division[]): Division[] {
  const writer = writeProse(978);
  const lines = ["NO ENTRANCE", "Anna Hale", "Come at once", "Nobody", "To the memory of a good ship"];
  return book.map((each, index) => ({
    ...each,
    text: each.text.flatMap((paragraph, place) =>
      place === 3 ? [`${writer.sentence().slice(0, -1)}:`, lines[index % lines.length] ?? "", paragraph] : [paragraph],
    ),
  }));
}

function ninety(): string[] {
  const endings = ["", " again", " once more"];
  return TITLES.flatMap((title) =>
    TITLES.slice(0, 5).flatMap((other) => endings.map((end) => `${title} and ${other.toLowerCase()}${end}`)),
  );
}

/** Texts whose titles have neither word nor number nor a table of contents: only who reads them sees that they are. */
export const plainTitles: readonly BookCase[] = [
  textCase("plain titles", novel(960, TITLES)),
  textCase("plain titles, indented paragraphs", novel(961, TITLES), { paragraphs: "indents" }),
  textCase("plain titles, a paragraph a line", novel(962, TITLES), { width: 100_000 }),
  textCase("plain titles of two chapters", novel(963, TITLES.slice(0, 2), 10)),
  textCase("plain titles of ninety chapters", novel(964, ninety())),
  textCase("plain titles, the same one twice", novel(965, [...TITLES, TITLES[2] ?? ""])),
  textCase(
    "plain titles among capitals",
    novel(966, list("The lamp|HOME|A Letter|The road to Harrow|The Second Key|Ebb")),
  ),
  textCase(
    "plain titles with what happens below",
    novel(
      967,
      TITLES.map((title) => `${title}\nIn which ${title.toLowerCase()} is told of`),
    ),
    {
      headingGap: "\n\n",
    },
  ),
  textCase(
    "plain titles below the names of parts",
    partedNovel(968, [
      ["PART ONE", TITLES.slice(0, 3)],
      ["PART TWO", TITLES.slice(3)],
    ]),
  ),
  textCase(
    "plain titles of parts and chapters",
    partedNovel(969, [
      ["On the island", TITLES.slice(0, 3)],
      ["On the mainland", TITLES.slice(3)],
    ]),
  ),
  textCase("plain titles between a preface and an epilogue", [
    frontMatter("Preface", writeProse(970).paragraphs(4)),
    ...novel(971, TITLES),
    chapter("Epilogue", writeProse(972).paragraphs(4)),
  ]),
  textCase("plain titles among signs and letters", withSigns(novel(973, TITLES, 10))),
  textCase(
    "days of a diary",
    novel(974, list("12 May 1851|13 May 1851|20 May 1851|1 June 1851|2 June 1851|Christmas Eve")),
  ),
  textCase(
    "poems with plain titles",
    poems(975, list("The ferry|To a lamp|Song of the keeper|On the death of a horse|Ebb")),
  ),
  textCase(
    "French titles",
    inLanguage("french", "L’arrivée à Paris|Le jardin de mon frère|La lettre|Une porte fermée|Le puits"),
  ),
  textCase(
    "German titles",
    inLanguage("german", "Der alte Wärter|Im Garten meines Bruders|Ein Brief|Was niemand wusste"),
  ),
  textCase("Spanish titles", inLanguage("spanish", "La llegada del farero|El jardín|Una carta|Detrás de la casa")),
  textCase("Russian titles", inLanguage("russian", "Старый смотритель|В саду|Письмо без ответа|Дорога к морю")),
  textCase("Arabic titles", inLanguage("arabic", "الحارس العجوز|الغريبة|رسالة من البحر|مفتاح الحديقة")),
  textCase("Hebrew titles", inLanguage("hebrew", "השומר הזקן|הזרה|מכתב מן הים|המפתח לגן")),
  textCase("Chinese titles", inLanguage("chinese", "守塔的老人|陌生女子|海上来信|花园的钥匙")),
  textCase("Japanese titles", inLanguage("japanese", "年老いた灯台守|見知らぬ女|海からの手紙|庭の鍵")),
  textCase("Korean titles", inLanguage("korean", "늙은 등대지기|낯선 여자|바다에서 온 편지|정원의 열쇠")),
  epubCase("plain titles in one page of an EPUB", novel(976, TITLES), {
    contents: "none",
    headings: "paragraphs",
    onePage: true,
  }),
];
