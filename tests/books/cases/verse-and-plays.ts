import type { BookCase } from "../book-case.ts";
import { chapter, type Division, part } from "../division.ts";
import { caseOf, epubCase, markdownCase, textCase } from "../make-case.ts";
import { setAsText } from "../set-as-text.ts";
import { writeProse } from "../write-prose.ts";
import { numbered, ORDINALS, roman } from "./novels.ts";

const SPEAKERS = ["HAMOND", "QUEEN", "FIRST SAILOR", "FOOL"];

function scene(heading: string, seed: number): Division {
  const writer = writeProse(seed);
  const speeches = Array.from({ length: 8 }, (_, index) => writer.speech(SPEAKERS[index % SPEAKERS.length] ?? ""));
  return chapter(heading, ["Enter the QUEEN and HAMOND, with lamps.", ...speeches, "[Exeunt.]"]);
}

function play(seed: number, act: (number: number) => string, scenes: (number: number) => string): Division[] {
  return [1, 2, 3].map((number) =>
    part(
      act(number),
      [1, 2, 3].map((each) => scene(scenes(each), seed + number * 10 + each)),
    ),
  );
}

function poems(seed: number, headings: readonly string[], stanzas = 4): Division[] {
  const writer = writeProse(seed);
  return headings.map((heading) =>
    chapter(
      heading,
      Array.from({ length: stanzas }, () => writer.stanza()),
    ),
  );
}

const POEMS = ["The Ferry", "To a Lamp", "Song", "On the Death of a Horse", "Song", "Winter Piece", "Ebb"];
const scenePlace = (n: number) => ["A hall in the castle.", "The shore.", "Another part of the shore."][n - 1];

const LATIN = ["Prim", "Secund", "Terti"];
const latinAct = (n: number) => `Actus ${LATIN[n - 1]}us`;
const latinScene = (n: number) => `Scena ${LATIN[n - 1]}a.`;

/** The play as the folio prints it: the first scene of an act stands on its line. */
function onOneLine(acts: readonly Division[], between: string): Division[] {
  return acts.flatMap(({ heading, children: [first, ...others] }) =>
    first ? [{ ...first, heading: [`${heading[0]}${between}${first.heading[0]}`] }, ...others] : [],
  );
}

/** Poems, songs and plays. */
export const verseAndPlays: readonly BookCase[] = [
  textCase(
    "a play in acts and scenes",
    play(
      100,
      (n) => `ACT ${roman(n)}`,
      (n) => `SCENE ${roman(n)}. ${scenePlace(n)}`,
    ),
  ),
  textCase(
    "a play in words",
    play(
      200,
      (n) => `ACT THE ${ORDINALS[n - 1]?.toUpperCase()}`,
      (n) => `Scene the ${ORDINALS[n - 1]}`,
    ),
  ),
  caseOf("a play in Latin, acts on the line of their first scene", "text", play(210, latinAct, latinScene), () =>
    setAsText(onOneLine(play(210, latinAct, latinScene), ", ")),
  ),
  caseOf(
    "a play that names the act in every scene",
    "text",
    play(
      220,
      (n) => `ACT ${roman(n)}`,
      (n) => `SCENE ${roman(n)}. ${scenePlace(n)}`,
    ),
    () =>
      setAsText(
        play(
          220,
          (n) => `ACT ${roman(n)}`,
          (n) => `SCENE ${roman(n)}. ${scenePlace(n)}`,
        ).flatMap(({ heading, children }) =>
          children.map((each) => ({ ...each, heading: [`${heading[0]}. ${each.heading[0]}`] })),
        ),
      ),
  ),
  epubCase(
    "a play in acts and scenes, by its contents",
    play(
      300,
      (n) => `Act ${roman(n)}`,
      (n) => `Scene ${n}`,
    ),
  ),
  epubCase(
    "a play in acts and scenes, without contents",
    play(
      400,
      (n) => `Act ${roman(n)}`,
      (n) => `Scene ${n}`,
    ),
    { contents: "none" },
  ),
  markdownCase(
    "a play in acts and scenes",
    play(
      500,
      (n) => `Act ${n}`,
      (n) => `Scene ${n}`,
    ),
  ),
  textCase(
    "cantos",
    poems(
      600,
      numbered(9, (n) => `CANTO ${roman(n)}`),
      12,
    ),
  ),
  textCase(
    "canticles of cantos",
    ["FIRST BOOK", "SECOND BOOK"].map((each, index) =>
      part(
        each,
        poems(
          610 + index,
          numbered(4, (n) => `Canto ${roman(n)}`),
          9,
        ),
      ),
    ),
  ),
  textCase(
    "tablets",
    poems(
      620,
      numbered(6, (n) => `TABLET ${roman(n)}`),
      10,
    ),
  ),
  textCase("sonnets under bare numerals", poems(630, numbered(20, roman), 4)),
  epubCase("poems, by their contents", poems(640, POEMS)),
  epubCase("poems, without contents", poems(650, POEMS), { contents: "none" }),
  markdownCase("poems", poems(660, POEMS), { level: 2 }),
];
