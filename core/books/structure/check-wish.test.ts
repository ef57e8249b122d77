import { describe, expect, it } from "vitest";
import { Problem } from "#core/http/errors.ts";
import { countWordsIn } from "../read/count-words.ts";
import { checkWish } from "./check-wish.ts";
import { layOutDraft } from "./lay-out-draft.ts";
import { type DivisionWish, StructureWish } from "./structure.ts";
import type { KeptLeftOut } from "./structure-data.ts";
import { textsOf } from "./texts.ts";

const ID = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const chapter = (number: number, title: string, ...paragraphs: string[]) => ({
  ...{ id: ID(number), number, title, paragraphs, contentType: "chapter" as const, summary: null },
  words: countWordsIn(paragraphs),
});

const OUT: KeptLeftOut = {
  id: ID(9),
  what: "Licence",
  reason: "You left it out.",
  characters: 6,
  paragraphs: ["x", "y"],
};
const texts = textsOf(
  [chapter(1, "Preface", "p1"), chapter(2, "The Sea", "s1", "s2", "s3"), chapter(3, "The Ship", "h1", "h2")],
  [OUT, { what: "nav.xhtml", reason: "The table of contents.", characters: 3 }],
);

const division = (title: string, ...sources: NonNullable<DivisionWish["sources"]>) => ({ title, sources });

function apply(wish: unknown) {
  const draft = checkWish(StructureWish.parse(wish), texts);
  const { tree, chapters, leftOut } = layOutDraft(draft, texts, [OUT]);
  return { tree, leftOut, chapters: chapters.map(({ title, paragraphs }) => `${title}: ${paragraphs.join(" ")}`) };
}

function faultsOf(wish: unknown): string[] {
  try {
    apply(wish);
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.code === "structure-invalid")
      return thrown.fields.map(({ field, reason }) => `${field} ${reason}`);
    throw thrown;
  }
  return [];
}

const AS_IT_IS = [
  division("Preface", { chapter: 1 }),
  division("Sea", { chapter: 2 }),
  division("Ship", { chapter: 3 }),
];

describe("a structure that a person wants", () => {
  it("renames, joins, splits and reorders by one form, and numbers in reading order", () => {
    const { chapters } = apply({
      divisions: [
        division("Ship, then preface", { chapter: ID(3) }, { chapter: 1 }),
        division("Sea I", { chapter: 2, toParagraph: 1 }),
        division("Sea II", { chapter: 2, fromParagraph: 2 }),
      ],
    });
    expect(chapters).toEqual(["Ship, then preface: h1 h2 p1", "Sea I: s1", "Sea II: s2 s3"]);
  });

  it("has titles of one line, without signs that steer the text around them", () => {
    const { chapters } = apply({
      divisions: [division(" Sea\n\u202eand  ship\u0007 ", { chapter: 2 }, { chapter: 3 }), AS_IT_IS[0]],
    });
    expect(chapters[0]).toBe("Sea and  ship: s1 s2 s3 h1 h2");
    expect(() => StructureWish.parse({ divisions: [division(" \u202e\n", { chapter: 1 })] })).toThrow(/too_small/);
  });

  it.each([{}, { chapter: 1.5 }, { chapter: 1, leftOut: ID(9) }])("says what a source is where it is %j", (source) => {
    expect(() => StructureWish.parse({ divisions: [{ title: "?", sources: [source] }] })).toThrow(
      /It has to name a `chapter` by its id or number/,
    );
  });

  it("nests chapters in divisions without text, and tells each its place", () => {
    const draft = checkWish(
      {
        divisions: [
          { title: "Book I", children: [{ ...division("Part", { chapter: 1 }), children: AS_IT_IS.slice(1) }] },
        ],
      },
      texts,
    );
    const { tree, chapters } = layOutDraft(draft, texts, []);
    expect(chapters.map(({ path }) => path)).toEqual([["Book I"], ["Book I", "Part"], ["Book I", "Part"]]);
    expect(tree).toMatchObject([
      { title: "Book I", children: [{ chapterNumber: 1, children: [{ chapterNumber: 2 }, {}] }] },
    ]);
    expect(tree[0]).not.toHaveProperty("chapterNumber");
  });

  it("leaves out what it names, with its text, and keeps out what was left out before", () => {
    const { chapters, leftOut } = apply({
      divisions: [division("Sea", { chapter: 2, fromParagraph: 2 }), division("Ship", { chapter: 3 })],
      leftOut: [{ sources: [{ chapter: 1 }] }, { sources: [{ chapter: 2, toParagraph: 1 }] }],
    });
    expect(chapters).toEqual(["Sea: s2 s3", "Ship: h1 h2"]);
    expect(leftOut).toEqual([
      expect.objectContaining({ what: "Preface", characters: 2, paragraphs: ["p1"] }),
      expect.objectContaining({ what: "The Sea, paragraph 1", paragraphs: ["s1"] }),
      OUT,
    ]);
  });

  it("takes back what was left out, all of it or a part, and the rest stays out", () => {
    const all = apply({ divisions: [...AS_IT_IS, division("Licence", { leftOut: ID(9) })] });
    expect([all.chapters.at(-1), all.leftOut]).toEqual(["Licence: x y", []]);
    const part = apply({ divisions: [...AS_IT_IS, division("Licence", { leftOut: ID(9), toParagraph: 1 })] });
    expect(part.chapters.at(-1)).toBe("Licence: x");
    expect(part.leftOut).toEqual([expect.objectContaining({ what: "Licence, paragraph 2", paragraphs: ["y"] })]);
  });

  it("is refused where it forgets text: each run of it is named", () => {
    expect(faultsOf({ divisions: [division("Sea", { chapter: 2, fromParagraph: 2, toParagraph: 2 })] })).toEqual([
      "body forgets paragraph 1 of chapter 1 “Preface”: put it into a division, or into leftOut",
      "body forgets paragraph 1 of chapter 2 “The Sea”: put it into a division, or into leftOut",
      "body forgets paragraph 3 of chapter 2 “The Sea”: put it into a division, or into leftOut",
      "body forgets paragraphs 1 to 2 of chapter 3 “The Ship”: put it into a division, or into leftOut",
    ]);
  });

  it("is refused where it uses text twice: who has it already is named", () => {
    const twice = { title: "Again", children: [division("Twice", { chapter: 2, fromParagraph: 3 })] };
    expect(faultsOf({ divisions: [...AS_IT_IS, twice] })).toEqual([
      "body.divisions.3.children.0.sources.0 takes paragraph 3 of chapter 2 “The Sea”, which body.divisions.1 has already",
    ]);
    expect(faultsOf({ divisions: AS_IT_IS, leftOut: [{ sources: [{ chapter: 1 }] }] })).toEqual([
      "body.leftOut.0.sources.0 takes paragraph 1 of chapter 1 “Preface”, which body.divisions.0 has already",
    ]);
  });

  it.each([
    [division("?", { chapter: 7 }), "sources.0 names the chapter 7, which the book does not have"],
    [division("?", { chapter: ID(8) }), `sources.0 names the chapter ${ID(8)}, which the book does not have`],
    [division("?", { leftOut: ID(1) }), `sources.0 names what was left out as ${ID(1)}, which the book does not have`],
    [division("?", { leftOut: ID(9), toParagraph: 3 }), "sources.0 is no run of paragraphs of “Licence”"],
    [division("?", { leftOut: ID(9), fromParagraph: 2, toParagraph: 1 }), "sources.0 is no run of paragraphs"],
    [division("?"), "(“?”) has neither text nor divisions in it"],
    [
      { ...division("?"), contentType: "back_matter", children: [division("!", { leftOut: ID(9) })] },
      "contentType is for",
    ],
  ])("is refused for the division %j", (wrong, reason) => {
    expect(faultsOf({ divisions: [...AS_IT_IS, wrong] })).toEqual([
      expect.stringMatching(new RegExp(`^body\\.divisions\\.3[. ]${reason.replaceAll(/[()?]/g, "\\$&")}`)),
    ]);
  });

  it("tells fifty faults at most, of thousands", () => {
    const wrong = Array.from({ length: 3_000 }, () => division("?", { chapter: 99 }));
    expect(faultsOf({ divisions: [...AS_IT_IS, ...wrong] })).toHaveLength(50);
  });
});
