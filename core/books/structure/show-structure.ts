import { countCharacters } from "../read/count-characters.ts";
import { currentDivisions, type KeptStructure } from "./read-structure.ts";
import type { Division, LeftOutPart, Source, Structure } from "./structure.ts";
import type { DraftDivision, KeptLeftOut, Range } from "./structure-data.ts";
import { isWhole, paragraphsOf, type Texts, wholeOf, wordsOf } from "./texts.ts";

/** Characters that the first words of a text are cut to. */
const FIRST_CHARACTERS = 80;

/** A structure as people see it: what they want, where they have not confirmed that yet, or else what is. */
export function showStructure(kept: KeptStructure): Structure {
  const { bookId, extractionMethod, confirmedAt, data, texts } = kept;
  const { draft } = data;
  const numbers = { next: 1 };
  const divisions = draft?.divisions ?? currentDivisions(kept);
  return {
    ...{ bookId, extractionMethod, confidence: data.confidence ?? null },
    state: draft ? "draft" : confirmedAt ? "confirmed" : "proposed",
    confirmedAt: confirmedAt?.toISOString() ?? null,
    divisions: divisions.map((division) => showDivision(division, texts, numbers)),
    leftOut: draft
      ? [
          ...data.leftOut.filter(isBare).map((part) => showLeftOut(part, texts)),
          ...draft.leftOut.map(showWanted(texts)),
        ]
      : data.leftOut.map((part) => showLeftOut(part, texts)),
  };
}

function showDivision(division: DraftDivision, texts: Texts, numbers: { next: number }): Division {
  const { title, kind, contentType, ranges, children } = division;
  const paragraphs = paragraphsOf(ranges, texts);
  const isChapter = ranges.length > 0;
  return {
    ...{ title, kind, contentType: isChapter ? contentType : null },
    chapterNumber: isChapter ? numbers.next++ : null,
    chapterId: chapterThatStays(ranges, texts),
    words: wordsOf(ranges, texts),
    paragraphs: paragraphs.length,
    firstWords: firstWordsOf(paragraphs),
    sources: ranges.map((range) => toSource(range, texts)),
    children: children.map((child) => showDivision(child, texts, numbers)),
  };
}

/** The chapter that a division has the very text of. */
function chapterThatStays([range, ...others]: readonly Range[], texts: Texts): string | null {
  if (!range || others.length > 0 || !texts.get(range.text)?.chapter) return null;
  return isWhole(range, texts) ? range.text : null;
}

function toSource(range: Range, texts: Texts): Source {
  const { text, from, to } = range;
  const part = isWhole(range, texts) ? {} : { fromParagraph: from, toParagraph: to };
  return texts.get(text)?.chapter ? { chapter: text, ...part } : { leftOut: text, ...part };
}

/** Whether only that it was left out is kept, and not its text. */
function isBare({ id, paragraphs }: KeptLeftOut): boolean {
  return id === undefined || paragraphs === undefined;
}

function showLeftOut({ id, what, reason, characters }: KeptLeftOut, texts: Texts): LeftOutPart {
  const text = id === undefined ? undefined : texts.get(id);
  const sources = text ? [toSource(wholeOf(text), texts)] : [];
  return { what, reason, characters, firstWords: firstWordsOf(text?.paragraphs ?? []), sources };
}

function showWanted(texts: Texts) {
  return ({ what, ranges }: { what: string; ranges: readonly Range[] }): LeftOutPart => {
    const paragraphs = paragraphsOf(ranges, texts);
    return {
      ...{ what, reason: "You leave it out.", firstWords: firstWordsOf(paragraphs) },
      characters: countCharacters(paragraphs),
      sources: ranges.map((range) => toSource(range, texts)),
    };
  };
}

/** The beginning of the first paragraph, up to the end of a word. */
function firstWordsOf([first = ""]: readonly string[]): string {
  const line = first.replaceAll("\n", " ");
  if (line.length <= FIRST_CHARACTERS) return line;
  const cut = line.slice(0, FIRST_CHARACTERS + 1).replace(/\s+\S*$/, "");
  return cut.length <= FIRST_CHARACTERS ? cut : [...line].slice(0, FIRST_CHARACTERS / 2).join("");
}
