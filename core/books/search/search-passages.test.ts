import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asService } from "#core/db/index.ts";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { addReader, type Reader, type ShelvedBook, shelve } from "./library.fixture.ts";
import { type PassageSearch, searchPassages } from "./search-passages.ts";

const SEA = [
  "The old captain hunted the white whale across every ocean, and his crew feared him more than any storm.",
  "On land the painter kept a white cat. She had never seen a whale, nor wished to see one.",
  "Whales sing. The sailors said 🐳 and laughed; the cook boiled coffee for them, as he did on each cold morning.",
  "To be, or not to be: that was what the mate read aloud, by the light of the only lamp on board.",
];

let ann: Reader;
let bob: Reader;
let sea: ShelvedBook;

beforeAll(async () => {
  await openTestDatabase();
  [ann, bob] = [await addReader(), await addReader()];
  sea = await shelve(ann, { title: "The Sea", chapters: SEA });
});
afterAll(closeTestDatabase);

const search = (reader: Reader, q: string, rest: Partial<PassageSearch> = {}) =>
  searchPassages(reader, { q, limit: 20, ...rest });

/** Numbers of the chapters that have the words, the best first. */
async function withWords(q: string, rest: Partial<PassageSearch> = { bookId: sea.id }): Promise<number[]> {
  const { items } = await search(ann, q, rest);
  return items.filter(({ scores }) => scores.text !== null).map(({ chapter }) => chapter.number);
}

/** Numbers of all chapters that are found, by words or by meaning. */
async function found(q: string): Promise<number[]> {
  const { items } = await search(ann, q, { bookId: sea.id });
  return items.map(({ chapter }) => chapter.number).toSorted();
}

/** What is highlighted in the best one. */
async function highlighted(reader: Reader, q: string, bookId: string): Promise<string[]> {
  const { items } = await search(reader, q, { bookId });
  const { text = "", highlights = [] } = items[0]?.snippet ?? {};
  return highlights.map(([from, to]) => text.slice(from, to));
}

describe("a search finds", () => {
  it("words whatever their endings, the passage where they stand together first", async () => {
    expect(await withWords("white whales")).toEqual([1, 2]);
    expect(await withWords("singing")).toEqual([3]);
    expect(await highlighted(ann, "white whales", sea.id)).toEqual(["white", "whale"]);
  });

  it("a phrase where its words follow each other, and nothing that lacks it, however near", async () => {
    expect(await found('"white whale"')).toEqual([1]);
    expect(await found('"white whale')).toEqual([1]);
    expect(await found('"white elephant"')).toEqual([]);
  });

  it("nothing that has what is excluded", async () => {
    expect(await found("whale -cat")).toEqual([1, 3, 4]);
    expect(await found('-"white whale" -sing')).toEqual([2, 4]);
    expect(await found("-the")).toEqual([]);
  });

  it("one or the other", async () => {
    expect((await withWords("coffee OR lamp")).toSorted()).toEqual([3, 4]);
    expect(await found('"white whale" OR "white cat"')).toEqual([1, 2]);
  });

  it("what means the same in other words", async () => {
    const { items } = await search(ann, "feline artist", { bookId: sea.id });
    expect(items[0]?.chapter.number).toBe(2);
    expect(items[0]?.scores).toEqual({ text: null, vector: expect.any(Number), title: null, fused: 1 / 61 });
  });

  it("words that every text has, and signs, as they stand", async () => {
    expect(await withWords("to be or not to be")).toEqual([4]);
    expect(await highlighted(ann, "to be or not to be", sea.id)).toEqual(["To be, or not to be"]);
    expect(await withWords("🐳")).toEqual([3]);
    expect(await highlighted(ann, "🐳", sea.id)).toEqual(["🐳"]);
    expect(await withWords("of the and")).toEqual([]);
  });

  it("and answers whatever is asked", async () => {
    const queries = [
      '"',
      '" "',
      "-",
      "OR",
      "AND",
      "'; drop table",
      "%_\\",
      "& | ! <-> :*",
      "кит",
      "(",
      "\u0002",
      "👩‍🚀",
      "a",
      "ا",
    ];
    for (const q of queries) expect((await search(ann, q)).items.length, q).toBeLessThanOrEqual(4);
    expect(await withWords("whale ".repeat(166))).toHaveLength(3);
    const words = Array.from({ length: 500 }, (_, index) => String.fromCodePoint(97 + (index % 26))).join(" ");
    expect(await withWords(words)).toEqual([]);
  });
});

describe("words are found as people write them", () => {
  const chapters = [
    "“Moby Dick,” he said, “is well known.” They don’t sail on.",
    "In 1914-1918 the input/output of the <b>ship</b> was 3.14 tons, or 1,000 of them.",
    "A well-known, very sea-worn captain of Moby-Dick; she/he asks a@example.org.",
  ];
  let signs: ShelvedBook;
  beforeAll(async () => {
    signs = await shelve(ann, { title: "Signs", chapters });
  });

  it.each([
    ["moby-dick", [1, 3], ["Moby", "Dick"]],
    ['"moby dick"', [1, 3], ["Moby", "Dick"]],
    ["well-known", [1, 3], ["well", "known"]],
    ['"very sea worn captain"', [3], ["sea", "worn", "captain"]],
    ["don't sail", [1], ["sail"]],
    ["don’t", [1], ["don’t"]],
    ["1918", [2], ["1918"]],
    ["output", [2], ["output"]],
    ["ship tons", [2], ["ship", "tons"]],
    ["3.14", [2], ["3.14"]],
    ["1,000", [2], ["1", "000"]],
    ["a@example.org", [3], ["example.org"]],
    ["‘well known’", [1, 3], ["well", "known"]],
    ["MOBY AND OUTPUT", [], []],
    ["output OR captain", [2, 3], undefined],
  ])("%s", async (q, numbers, marks) => {
    const { items } = await search(ann, q, { bookId: signs.id });
    const withWords = items.filter(({ scores }) => scores.text !== null);
    expect(withWords.map(({ chapter }) => chapter.number).toSorted()).toEqual(numbers);
    const { text = "", highlights = [] } = withWords[0]?.snippet ?? {};
    if (marks) expect(highlights.map(([from, to]) => text.slice(from, to))).toEqual(marks);
  });
});

describe("in another language", () => {
  it("words are cut down by its rules", async () => {
    const german = await shelve(bob, { language: "de-AT", chapters: ["Die Häuser standen leer.", "Ein Wal sang."] });
    expect(await highlighted(bob, "Haus", german.id)).toEqual(["Häuser"]);
    const both = await shelve(bob, { language: "en", chapters: ["Houses and homes."] });
    const { items } = await search(bob, "Häusern OR house");
    const hits = items.filter(({ scores }) => scores.text !== null).map(({ book }) => book.id);
    expect(hits.toSorted()).toEqual([german.id, both.id].toSorted());
  });

  it.each([
    ["ja", "むかしむかし、白い鯨が海に住んでいた。", "鯨が海", ["鯨が海"]],
    ["zh", "从前有一头白色的鲸鱼，它住在大海里。", "鲸", ["鲸"]],
    ["zh", "从前有一头白色的鲸鱼，它住在大海里。", "鲸鱼", ["鲸鱼"]],
    ["ko", "옛날에 하얀 고래가 바다에 살았다.", "고래", ["고래"]],
    ["th", "กาลครั้งหนึ่งวาฬสีขาวอาศัยอยู่ในทะเล", "วาฬสีขาว", ["วาฬสีขาว"]],
    ["he", "הלוויתן הלבן חי בים.", "הלבן", ["הלבן"]],
    ["ar", "كان الحوت الأبيض يعيش في البحر.", "حوت", ["الحوت"]],
    ["el", "Ἡ λευκὴ φάλαινα ζοῦσε στὴ θάλασσα.", "φάλαινα", ["φάλαινα"]],
    ["ru", "Белые киты жили в море.", "белый кит", ["Белые", "киты"]],
  ])(
    "%s, any part of a text is found that is a word or, without spaces, a stretch",
    async (language, text, q, marks) => {
      const book = await shelve(bob, { language, chapters: [text] });
      const { items } = await search(bob, q, { bookId: book.id });
      expect(items[0]?.scores.text).toBeGreaterThan(0);
      expect(await highlighted(bob, q, book.id)).toEqual(marks);
    },
  );
});

describe("a hit", () => {
  it("tells where it stands in the text of its chapter", async () => {
    const reader = await addReader();
    const paragraphs = Array.from({ length: 12 }, (_, index) =>
      `Paragraph ${index} is 海 about nothing. `.repeat(12).trim(),
    );
    const content = [...paragraphs.slice(0, 9), "Here the 🐳 zeppelin lands at last.", ...paragraphs.slice(9)].join(
      "\n\n",
    );
    const book = await shelve(reader, { title: "Airships", chapters: ["Nothing here.", content] });
    const [hit] = (await search(reader, "zeppelins land")).items;
    expect(hit).toMatchObject({
      ...{ book: { id: book.id, title: "Airships" }, chapter: { id: book.chapterIds[1], number: 2 } },
      scores: { text: expect.any(Number), vector: expect.any(Number), title: null, fused: 2 / 61 },
    });
    if (!hit) return;
    const { snippet, position, length } = hit;
    expect(content.startsWith(snippet.text, snippet.position)).toBe(true);
    expect(content.slice(position, position + length)).toContain("zeppelin");
    expect(snippet.highlights.map(([from, to]) => snippet.text.slice(from, to))).toEqual(["zeppelin", "lands"]);
  });
});

describe("books", () => {
  it("of others are not searched, and not there when they are named", async () => {
    const nobody = await addReader();
    expect(await search(nobody, "white whale")).toEqual({ items: [], nextCursor: null, isComplete: true });
    await expect(search(bob, "whale", { bookId: sea.id })).rejects.toMatchObject({ code: "book-not-found" });
  });

  it("are chosen by type and by language", async () => {
    const reader = await addReader();
    const chapters = ["The whale sings."];
    const british = await shelve(reader, { chapters, language: "en_GB", bookType: "learning" });
    const english = await shelve(reader, { chapters, language: "en" });
    const other = await shelve(reader, { chapters, language: "enm" });
    const booksFound = async (filter: Partial<PassageSearch>) =>
      new Set((await search(reader, "whale", filter)).items.map(({ book }) => book.id));
    expect(await booksFound({})).toEqual(new Set([british.id, english.id, other.id]));
    expect(await booksFound({ language: "EN" })).toEqual(new Set([british.id, english.id]));
    expect(await booksFound({ language: "en-gb" })).toEqual(new Set([british.id]));
    expect(await booksFound({ bookType: "entertainment" })).toEqual(new Set([english.id, other.id]));
  });

  it("that are being read are searched as far as they are there, and that is said", async () => {
    const reader = await addReader();
    await shelve(reader, { chapters: ["The whale sings."], status: "processing" });
    const { items, isComplete } = await search(reader, "whale");
    expect([items.length, isComplete]).toEqual([1, false]);
  });

  it("that another model has embedded are found by their words alone", async () => {
    const reader = await addReader();
    const book = await shelve(reader, { chapters: ["The whale sings."] });
    await asService((trx) =>
      sql`update passages set embedding_model = 'other' where book_id = ${book.id}`.execute(trx),
    );
    expect((await search(reader, "whale")).items[0]?.scores).toMatchObject({ text: expect.any(Number), vector: null });
    expect((await search(reader, "ocean mammal")).items).toEqual([]);
  });
});

describe("pages", () => {
  it("follow each other, with every passage on one of them", async () => {
    const reader = await addReader();
    const chapters = Array.from(
      { length: 25 },
      (_, index) => `${"The whale sings. ".repeat(index + 1)}Number ${index}.`,
    );
    const book = await shelve(reader, { chapters });
    const all = (await search(reader, "whale", { limit: 100 })).items.map(({ passageId }) => passageId);
    const paged: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await search(reader, "whale", { limit: 10, bookId: book.id, cursor: cursor ?? undefined });
      paged.push(...page.items.map(({ passageId }) => passageId));
      cursor = page.nextCursor;
    } while (cursor);
    expect(paged).toEqual(all);
    expect(new Set(all).size).toBe(25);
  });

  it("of another list are refused", async () => {
    await expect(search(ann, "whale", { cursor: "e30" })).rejects.toMatchObject({ code: "invalid-request" });
  });
});
