import { createHash } from "node:crypto";
import { sql } from "kysely";
import { jsonb, type Transaction } from "#core/db/index.ts";
import { digestOf } from "#core/digest.ts";
import { problem } from "#core/http/errors.ts";
import { embeddingModel } from "#core/providers/routing.ts";
import { asRecord } from "../as-record.ts";
import { fileTitleOf, hasGivenSummary, renamed } from "../given-of-chapter.ts";
import type { ChapterText } from "../read/book-text.ts";
import { estimateReadingMinutes } from "../read/estimate-reading-minutes.ts";
import { LONGEST_TITLE } from "../read/longest-title.ts";
import type { FilmsOf } from "./films-of.ts";
import { pairChapters } from "./pair-chapters.ts";

/** Numbers up to here are the chapters' own: those that move wait beyond, since two never have the same one. */
const ASIDE = 1_000_000_000;

const ROWS_AT_ONCE = 100;
/** Chapters with films that a problem names. */
const MOST_NAMED = 5;

export interface ChapterRules {
  readonly filmsOf: FilmsOf;
  /**
   * Whether the chapters are as a file has them that was read anew, and not as a person wants them. Then a chapter with
   * the title of one that would be gone is that one, its text changed: what hangs on it stays, and only what tells of
   * the text goes, its vectors and its summary. Titles and summaries that are a person's stay, a title as long as the
   * file calls the chapter what it did.
   */
  readonly isReadAnew: boolean;
}

/**
 * Makes the chapters of a book what they shall be. A chapter whose text was there before stays the row that it was,
 * with its scripts, films, summary and vectors, whatever its number and title are now; others are new rows, and those
 * that are not wanted any more go with all that was made of them, but for films: a chapter with films that would be
 * gone is a `chapter-has-films`, and nothing is changed.
 *
 * @returns the numbers of the chapters that are to be embedded: new ones, those with another text, and those whose
 *   vectors are missing or another model's.
 * @throws `chapter-has-films`
 */
export async function writeChapters(
  trx: Transaction,
  bookId: string,
  chapters: readonly ChapterText[],
  language: string,
  rules: ChapterRules,
): Promise<{ changed: number[] }> {
  const wanted = chapters.map((chapter) => toRow(chapter, language));
  const known = await readKnown(trx, bookId);
  const pairs = pairChapters(wanted, known, rules.isReadAnew);
  const kept = wanted.flatMap((row, index) => {
    const was = pairs[index];
    return was ? [{ row: rules.isReadAnew ? asGiven(row, was) : asWanted(row, was), was }] : [];
  });
  const staying = new Set(pairs);
  const vanishing = known.filter((chapter) => !staying.has(chapter));
  await requireNoFilms(trx, vanishing, rules.filmsOf);
  await inChunks(vanishing, (some) => trx.deleteFrom("chapters").where("id", "in", idsOf(some)).execute());
  await updateRows(trx, kept);
  const added = wanted.filter((_, index) => !pairs[index]);
  await inChunks(added, (some) =>
    trx
      .insertInto("chapters")
      .values(some.map((row) => toColumns(row, bookId)))
      .execute(),
  );
  const changed = wanted.filter((row, index) => pairs[index]?.digest !== row.digest || !pairs[index].isEmbedded);
  return { changed: changed.map(({ number }) => number) };
}

interface Row {
  readonly number: number;
  readonly title: string;
  readonly content: string;
  readonly digest: string;
  readonly minutes: number;
  readonly facts: Readonly<Record<string, unknown>>;
}

type Known = Awaited<ReturnType<typeof readKnown>>[number];

function toRow({ number, title, paragraphs, words, contentType, path }: ChapterText, language: string): Row {
  const content = paragraphs.join("\n\n");
  return {
    ...{ number, title: title.slice(0, LONGEST_TITLE), content },
    digest: createHash("sha256").update(content).digest("hex"),
    minutes: estimateReadingMinutes(words),
    facts: { contentType, language, path, words },
  };
}

function toColumns({ number, title, content, minutes, facts }: Row, bookId: string) {
  return {
    ...{ book_id: bookId, chapter_number: number, title, content },
    ...{ duration: minutes, ai_content: jsonb(facts) },
  };
}

/** A chapter that was read anew, with what a person has decided of it. */
function asGiven(row: Row, { title, fileTitle, facts: { fileTitle: _, ...others } }: Known): Row {
  const isSame = row.title === fileTitle;
  const facts = { ...others, ...row.facts };
  return { ...row, title: isSame ? title : row.title, facts: isSame ? renamed(facts, fileTitle, title) : facts };
}

/** A chapter as a person wants it. */
function asWanted(row: Row, { title, facts }: Known): Row {
  return { ...row, facts: renamed({ ...facts, ...row.facts }, title, row.title) };
}

/** The chapters as they are, held: nobody begins a film of one that is about to go. */
async function readKnown(trx: Transaction, bookId: string) {
  const rows = await trx
    .selectFrom("chapters")
    .leftJoin("chapter_embeddings", "chapter_embeddings.chapter_id", "chapters.id")
    .select([
      "chapters.id",
      "chapter_number as number",
      "title",
      "duration as minutes",
      "ai_content",
      "embedding_model",
    ])
    .select(sql<string>`encode(sha256(convert_to(content, 'UTF8')), 'hex')`.as("digest"))
    .where("book_id", "=", bookId)
    .orderBy("chapter_number")
    .forUpdate("chapters")
    .execute();
  return rows.map(({ ai_content, embedding_model, ...row }) => {
    const facts = asRecord(ai_content);
    const isEmbedded = embedding_model === embeddingModel.name;
    return { ...row, facts, isEmbedded, fileTitle: fileTitleOf(facts, row.title) };
  });
}

async function requireNoFilms(trx: Transaction, vanishing: readonly Known[], filmsOf: FilmsOf): Promise<void> {
  const films = await filmsOf(trx, idsOf(vanishing));
  const filmed = vanishing.filter(({ id }) => films.some(({ chapterId }) => chapterId === id));
  if (filmed.length === 0) return;
  const named = filmed.slice(0, MOST_NAMED).map(({ id, number, title }) => {
    const made = films.filter(({ chapterId }) => chapterId === id).map(({ filmId }) => filmId);
    return `${number} “${title}” (${made.join(", ")})`;
  });
  const more = filmed.length - named.length;
  throw problem("chapter-has-films", { chapters: named.join("; ") + (more > 0 ? ` and ${more} more` : "") });
}

async function updateRows(trx: Transaction, kept: readonly { row: Row; was: Known }[]): Promise<void> {
  const moving = kept.filter(({ row, was }) => row.number !== was.number).map(({ was }) => was);
  await inChunks(moving, (some) =>
    trx
      .updateTable("chapters")
      .set({ chapter_number: sql<number>`chapter_number + ${ASIDE}::integer` })
      .where("id", "in", idsOf(some))
      .execute(),
  );
  const outdated = kept.filter(({ row, was }) => row.digest !== was.digest || !was.isEmbedded).map(({ was }) => was);
  await inChunks(outdated, async (some) => {
    await trx.deleteFrom("passages").where("chapter_id", "in", idsOf(some)).execute();
    await trx.deleteFrom("chapter_embeddings").where("chapter_id", "in", idsOf(some)).execute();
  });
  for (const { row, was } of kept) {
    const before = digestOf(was.number, was.title, was.minutes, was.facts, was.digest);
    if (digestOf(row.number, row.title, row.minutes, row.facts, row.digest) === before) continue;
    const hasNewText = row.digest !== was.digest;
    await trx
      .updateTable("chapters")
      .set({ chapter_number: row.number, title: row.title, duration: row.minutes, ai_content: jsonb(row.facts) })
      .$if(hasNewText, (update) => update.set({ content: row.content }))
      .$if(hasNewText && !hasGivenSummary(was.facts), (update) => update.set({ summary: null }))
      .where("id", "=", was.id)
      .execute();
  }
}

function idsOf(chapters: readonly Known[]): string[] {
  return chapters.map(({ id }) => id);
}

async function inChunks<Item>(
  items: readonly Item[],
  work: (some: readonly Item[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < items.length; at += ROWS_AT_ONCE) await work(items.slice(at, at + ROWS_AT_ONCE));
}
