import type { BookCase } from "../book-case.ts";
import { backMatter, chapter, type Division, frontMatter, part } from "../division.ts";
import { textCase } from "../make-case.ts";
import { writeProse } from "../write-prose.ts";
import { novel, numbered, ORDINALS, partedNovel, roman, TITLES } from "./novels.ts";

const title = (number: number) => TITLES[number % TITLES.length] ?? "";

/** Adds blocks behind every few paragraphs of a book. */
function interrupted(book: readonly Division[], every: number, add: (count: number) => string): Division[] {
  let count = 0;
  return book.map((each) => ({
    ...each,
    text: each.text.flatMap((paragraph, index) =>
      index % every === every - 1 ? [paragraph, add(++count)] : [paragraph],
    ),
  }));
}

/** The first part of a chapter ends inside of a sentence, as where a page was turned. */
function onPages(book: readonly Division[]): Division[] {
  let page = 0;
  return book.map((each) => ({
    ...each,
    text: each.text.flatMap((paragraph) => {
      const words = paragraph.split(" ");
      const middle = Math.floor(words.length / 2);
      return words.length < 40
        ? [paragraph]
        : [words.slice(0, middle).join(" "), String(++page), words.slice(middle).join(" ")];
    }),
  }));
}

/** Plain texts as they are found in the wild: odd words for a chapter, odd signs around it, gaps and interruptions. */
export const unusualText: readonly BookCase[] = [
  textCase(
    "numbers between dashes",
    novel(
      300,
      numbered(7, (n) => `— ${n} —`),
    ),
  ),
  textCase(
    "chapters between stars",
    novel(
      301,
      numbered(6, (n) => `*** Chapter ${n} ***`),
    ),
  ),
  textCase(
    "chapters in brackets",
    novel(
      302,
      numbered(6, (n) => `[Chapter ${roman(n)}]`),
    ),
  ),
  textCase(
    "fits",
    novel(
      303,
      numbered(6, (n) => `Fit the ${ORDINALS[n - 1]}\n${title(n).toUpperCase()}`),
    ),
  ),
  textCase(
    "sonnets",
    novel(
      304,
      numbered(12, (n) => `SONNET ${roman(n)}`),
      3,
    ),
  ),
  textCase(
    "days",
    novel(
      305,
      numbered(6, (n) => `Day ${n}`),
    ),
  ),
  textCase(
    "lectures with titles",
    novel(
      306,
      numbered(6, (n) => `LECTURE ${roman(n)}. ${title(n).toUpperCase()}`),
    ),
  ),
  textCase(
    "phases of a life, with chapters that go on",
    partedNovel(307, [
      ["Phase the First: The Maiden", numbered(3, roman)],
      ["Phase the Second: Maiden No More", numbered(3, (n) => roman(n + 3))],
      ["Phase the Third: The Rally", numbered(3, (n) => roman(n + 6))],
    ]),
  ),
  textCase(
    "a textbook in decimal sections",
    numbered(4, (n) => `${n} ${title(n)}`).map((heading, index) => {
      const [body] = novel(308 + index, [heading], 3);
      const sections = [1, 2].flatMap((n) => [
        `${index + 1}.${n} ${title(index + n + 4)}`,
        ...writeProse(320 + index * 3 + n).paragraphs(3),
      ]);
      return { ...chapter(heading, []), text: [...(body?.text ?? []), ...sections] };
    }),
  ),
  textCase(
    "figures and tables in the text",
    interrupted(
      novel(
        330,
        numbered(5, (n) => `Chapter ${n}`),
      ),
      3,
      (n) => `Figure ${n}. The harbour from the north`,
    ),
  ),
  textCase("figures in a text without chapters", [
    chapter(
      "",
      interrupted([chapter("", writeProse(331).paragraphs(14))], 4, (n) => `Figure ${n}: The harbour from the north`)[0]
        ?.text ?? [],
      { title: "book" },
    ),
  ]),
  textCase(
    "numbers of pages, and chapters",
    onPages(
      novel(
        332,
        numbered(6, (n) => `CHAPTER ${n}`),
      ),
    ),
  ),
  textCase(
    "numbers of pages, and no chapters",
    onPages([chapter("", writeProse(333).paragraphs(14), { title: "book" })]),
  ),
  textCase("an interlude between numbers", novel(334, ["1", "2", "3", "INTERLUDE", "4", "5", "6"])),
  textCase("a number left out by the printer", novel(335, ["I", "II", "III", "V", "VI", "VII"])),
  textCase(
    "a chapter left out, and one with the number of another",
    novel(336, ["CHAPTER I", "CHAPTER II", "CHAPTER IV", "CHAPTER IV", "CHAPTER VI"]),
  ),
  textCase(
    "a prologue with a title",
    novel(337, ["Prologue: The Storm", "Chapter 1: The Shore", "Chapter 2: The Island", "Epilogue: The Calm"]),
  ),
  textCase(
    "illustrations listed after the contents",
    [
      frontMatter("", ["CONTENTS", ...numbered(5, (n) => `Chapter ${n}. ${title(n)}`)], { title: "Front matter" }),
      frontMatter("LIST OF ILLUSTRATIONS", ["The Lamp\nThe Harbour by Night\nThe Sea"]),
      ...novel(
        338,
        numbered(5, (n) => `Chapter ${n}.\n${title(n)}`),
      ),
      backMatter("GLOSSARY", ["Lamp: what gives light.", "Harbour: where ships lie."]),
    ],
    { headingGap: "\n\n" },
  ),
  textCase(
    "a diary of dates in chapters",
    interrupted(
      novel(339, ["CHAPTER I\nJONATHAN HARKER'S JOURNAL", "CHAPTER II\nTHE SAME CONTINUED", "CHAPTER III\nLETTERS"]),
      3,
      (n) => `${n} May. Bistritz.`,
    ),
  ),
  textCase("one story with a few lines in capitals", [
    chapter(
      "",
      interrupted([chapter("", writeProse(340).paragraphs(30))], 7, () => "NO ENTRY AFTER DARK")[0]?.text ?? [],
      { title: "book" },
    ),
  ]),
  textCase(
    "hundreds in words",
    novel(341, [
      "Chapter Ninety-Nine",
      "Chapter One Hundred",
      "Chapter One Hundred and One",
      "Chapter One Hundred Two",
    ]),
  ),
  textCase("books, the first", [
    part(
      "BOOK THE FIRST\nSOWING",
      novel(342, ["CHAPTER I\nTHE ONE THING NEEDFUL", "CHAPTER II\nMURDERING THE INNOCENTS"]),
    ),
    part("BOOK THE SECOND\nREAPING", novel(343, ["CHAPTER I\nEFFECTS IN THE BANK", "CHAPTER II\nMR. JAMES HARTHOUSE"])),
  ]),
  textCase("chapters named by who tells them", novel(344, ["1\nAnna", "2\nWren", "3\nAnna", "4\nThe Captain"])),
  textCase("a play with a list of its persons", [
    frontMatter("", ["DRAMATIS PERSONÆ", "HAMOND, a lord\nQUEEN of the island\nFIRST SAILOR\nFOOL"], {
      title: "Front matter",
    }),
    ...[1, 2].map((act) =>
      part(
        `ACT ${roman(act)}.`,
        [1, 2].map((scene) =>
          chapter(`SCENE ${roman(scene)}.`, [
            "A hall.",
            ...Array.from({ length: 6 }, (_, index) =>
              writeProse(345 + act * 10 + scene * 3 + index).speech(["QUEEN", "FOOL"][index % 2] ?? ""),
            ),
          ]),
        ),
      ),
    ),
  ]),
];
