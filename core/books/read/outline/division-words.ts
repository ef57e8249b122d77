import type { DivisionKind } from "../book-text.ts";
import { foldCase } from "./fold-case.ts";

/** What divisions are called in the languages that books are mostly written in, as a heading names one of them. */
const NAMES: Readonly<Partial<Record<DivisionKind, string>>> = {
  volume: "volume vol tome tomo band volumen том כרך المجلد",
  part: "part teil partie parte deel часть חלק الجزء جزء الباب القسم",
  book: "book buch livre libro livro liber boek книга ספר الكتاب",
  act: "act akt aufzug acte acto atto ato actus akte действие מערכה",
  movement: "movement",
  canto: "canto gesang chant zang песнь",
  tablet: "tablet tafel",
  chapter:
    "chapter chap kapitel kap chapitre chap capítulo cap capitolo caput capitulum hoofdstuk глава rozdział kapitola פרק الفصل فصل",
  letter: "letter brief lettre carta lettera письмо מכתב الرسالة",
  stave: "stave",
  scene:
    "scene szene auftritt scène escena scena scaena scoena scæna scœna cena tooneel toneel сцена явление תמונה المشهد",
  section: "section abschnitt section sección sezione",
};

const KINDS = new Map(
  Object.entries(NAMES).flatMap(([kind, names]) =>
    names.split(" ").map((name) => [foldCase(name), kind as DivisionKind] as const),
  ),
);

/** The kind of division that a word names, in any case; `undefined` for any other word. */
export function divisionNamed(word: string): DivisionKind | undefined {
  return KINDS.get(foldCase(word));
}

/** Parts of the story itself whose headings need no numeral. */
const OPENINGS = `prologue prelude interlude prolog vorspiel zwischenspiel intermède prólogo prologo preludio interludio
  proloog пролог интерлюдия פרולוג プロローグ 序章 楔子`;
const ENDINGS = `epilogue epilog conclusion postlude finale coda épilogue epílogo epilogo conclusión conclusione nachspiel
  epiloog эпилог заключение אפילוג エピローグ 終章 终章 尾声 尾聲`;

const opening = new Set(OPENINGS.split(/\s+/).map(foldCase));
const ending = new Set(ENDINGS.split(/\s+/).map(foldCase));

/** Whether a word is the heading of a part of the story, such as "Prologue" or "Epilog". */
export function isUnnumberedDivision(word: string): boolean {
  return opening.has(foldCase(word)) || endsStory(word);
}

/** Whether a word is the heading of what closes a story, such as "Epilogue". */
export function endsStory(word: string): boolean {
  return ending.has(foldCase(word));
}

/** Counters of Chinese and Japanese headings: 第一章. */
export const HAN_DIVISIONS: Readonly<Record<string, DivisionKind>> = {
  章: "chapter",
  回: "chapter",
  节: "chapter",
  節: "chapter",
  话: "chapter",
  話: "chapter",
  集: "chapter",
  篇: "part",
  编: "part",
  編: "part",
  卷: "part",
  巻: "part",
  部: "part",
  幕: "act",
  场: "scene",
  場: "scene",
};
