import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asService } from "#core/db/index.ts";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { foldAccents } from "./fold-accents.ts";
import { addReader, type Reader, shelve } from "./library.fixture.ts";
import { searchPassages } from "./search-passages.ts";

let ann: Reader;
beforeAll(async () => {
  await openTestDatabase();
  ann = await addReader();
});
afterAll(closeTestDatabase);

async function inDatabase(texts: readonly string[]): Promise<string[]> {
  const { rows } = await asService((trx) =>
    sql<{ folded: string }>`select public.fold_accents(text) as folded
      from unnest(${texts}::text[]) with ordinality as texts (text, place) order by place`.execute(trx),
  );
  return rows.map(({ folded }) => folded);
}

describe("a text without its accents", () => {
  it.each([
    ["Café Brontë naïve Ångström Łódź cœur Straße", "Cafe Bronte naive Angstrom Lodz coeur Strasse"],
    ["Ἡ λευκὴ φάλαινα", "Η λευκη φαλαινα"],
    ["ёлка, за́мок; мой їжак ґава ў", "елка, замок; мой їжак ґава ў"],
    ["الْحُوتُ الأَبْيَض", "الحوت الابيض"],
    ["בְּרֵאשִׁית־בָּרָא", "בראשית־ברא"],
    ["हिन्दी में कि की; ガラス が; 고래 ก็", "हिन्दी में कि की; ガラス が; 고래 ก็"],
  ])("%s", async (text, folded) => {
    expect(await inDatabase([text])).toEqual([folded]);
    expect(foldAccents(text).folded).toBe(folded);
  });

  it("is the same here and in the database, whatever letter it is and whatever stands on it", async () => {
    const letters = Array.from({ length: 0x3000 - 0x80 }, (_, index) => String.fromCodePoint(0x80 + index));
    const marked = ["a", "O", "е", "И", "ї", "ω", "ا", "ש", "क"].flatMap((letter) =>
      ["\u0301", "\u0308", "\u0306", "\u0323\u0301", "\u064b", "\u0654", "\u05b0"].map((mark) => `${letter}${mark}b`),
    );
    const texts = [...letters, ...marked].map((text) => text.normalize("NFC"));
    const folded = await inDatabase(texts);
    const different = texts.filter((text, index) => foldAccents(text).folded !== folded[index]);
    expect(different).toEqual([]);
  });
});

/** What is highlighted in each passage with the words, the best first. */
async function marked(language: string, chapters: readonly string[], q: string): Promise<string[]> {
  const book = await shelve(ann, { language, chapters });
  const { items } = await searchPassages(ann, { q, limit: 20, bookId: book.id });
  return items
    .filter(({ scores }) => scores.text !== null)
    .toSorted((a, b) => (b.scores.text ?? 0) - (a.scores.text ?? 0))
    .map(({ snippet: { text, highlights } }) => highlights.map(([from, to]) => text.slice(from, to)).join(" "));
}

describe("a word is found without its accents", () => {
  it.each([
    ["en", "They met in a café.", "cafe", "café"],
    ["en", "Charlotte Brontë wrote it.", "Bronte", "Brontë"],
    ["en", "A naïve idea, of which he thought.", "naive idea", "naïve idea"],
    ["en", "They met in a cafe.", "café", "cafe"],
    ["fr", "Son cœur, élevé là-bas, battait.", "coeur eleve", "cœur élevé"],
    ["fr", "L’école élevée", "ecole elevee", "école élevée"],
    ["pl", "Jechali do Łodzi, do Łódź.", "lodz", "Łódź"],
    ["ru", "Ёлка стояла в за́мке.", "елка замке", "Ёлка за́мке"],
    ["el", "Ἡ λευκὴ φάλαινα ζοῦσε.", "λευκη φαλαινα", "λευκὴ φάλαινα"],
    ["ar", "كَانَ الْحُوتُ الأَبْيَضُ يَعِيشُ.", "الحوت الابيض", "الْحُوتُ الأَبْيَضُ"],
    ["ar", "كان الحوت الأبيض يعيش.", "الْحُوتُ", "الحوت"],
    ["vi", "Thành phố Đà Nẵng", "da nang", "Đà Nẵng"],
  ])("in %s: %s", async (language, text, q, marks) => {
    expect(await marked(language, [text], q)).toEqual([marks]);
  });

  it("and after what has them as they were asked for, however often it stands there", async () => {
    const chapters = ["año, año, año: los años", "El ano del año", "Ano, ano, ano, ano y ano"];
    const asked = await marked("es", chapters, "año");
    expect(asked[2]).toMatch(/^Ano/);
    expect((await marked("es", chapters, "ano"))[0]).toMatch(/^Ano/);
  });

  it("but not in quotes, nor is it excluded so", async () => {
    const chapters = ["Sie ist sehr schön.", "Er ist schon da."];
    expect(await marked("sv", chapters, '"schön"')).toEqual(["schön"]);
    expect(await marked("sv", chapters, "ist -schön")).toEqual(["ist"]);
  });

  it("and a letter that only looks like another with an accent stays what it is", async () => {
    expect(await marked("ru", ["мой дом"], "мои")).toEqual([]);
    expect(await marked("hi", ["किताब"], "कताब")).toEqual([]);
  });
});
