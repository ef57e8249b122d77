import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import pg from "pg";
import { embedQuery } from "#core/books/search/embed-query.ts";
import { EMBEDDING_DIMENSIONS } from "#core/providers/embedding.ts";
import { embeddingModel } from "#core/providers/routing.ts";

/** A person with books of one length. */
export interface BenchReader {
  readonly id: string;
  readonly bookIds: readonly string[];
  /** What their books are about: words of which a query can be made. */
  readonly topics: readonly Topic[];
}

/** Words that belong together, and where their meaning lies. */
export interface Topic {
  readonly words: readonly string[];
  readonly direction: Float32Array;
}

export interface ReaderSize {
  readonly books: number;
  readonly passagesOfBook: number;
}

const TOPICS = 200;
const TOPICS_OF_BOOK = 6;
const WORDS_OF_TOPIC = 60;
const WORDS_OF_PASSAGE = 160;
/** Words as frequent as these stand everywhere. */
const COMMON_WORDS = 300;
/** Directions in which texts differ, whatever their topic, and how many of these tell one passage from another. */
const SHADES = 400;
const SHADES_OF_PASSAGE = 12;
/** How much of a passage's vector is like no other. */
const OWN_SHARE = 0.2;
const ROWS_AT_ONCE = 200;

/**
 * Fills a database with the passages of many people. Each is about two of its book's topics, one more and one less, and
 * so is its vector; some of 400 shades that all share come to it, and a little of its own. So the vectors lie in
 * clusters of few dimensions, as real ones do, and not evenly in all directions. Its large indexes are made at the end.
 */
export async function fillLibrary(url: string, sizes: readonly ReaderSize[]): Promise<BenchReader[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const random = randomNumbers(20_261_124);
    const readers: BenchReader[] = [];
    const indexes = await Promise.all(
      ["idx_passages_vector", "idx_passage_words_text"].map((each) => definitionOf(client, each)),
    );
    await client.query("drop index idx_passages_vector, idx_passage_words_text");
    const topics = await makeTopics(client, random);
    const shades = Array.from({ length: SHADES }, () =>
      new Float32Array(EMBEDDING_DIMENSIONS).map(() => noise(random)),
    );
    for (const size of sizes) readers.push(await addReader(client, size, { random, topics, shades }));
    await client.query("set maintenance_work_mem = '1GB'");
    for (const index of indexes) await client.query(index);
    await client.query("vacuum analyze passages, passage_words");
    return readers;
  } finally {
    await client.end();
  }
}

async function definitionOf(client: pg.Client, index: string): Promise<string> {
  const { rows } = await client.query<{ definition: string }>("select pg_get_indexdef($1::regclass) as definition", [
    index,
  ]);
  return rows[0]?.definition ?? "";
}

type RandomNumbers = () => number;

/** What all is made of. */
interface Generator {
  readonly random: RandomNumbers;
  readonly topics: readonly Topic[];
  readonly shades: readonly Float32Array[];
}

/** Mulberry32 by Tommy Ettinger (public domain): numbers from 0 to below 1, the same in each run. */
function randomNumbers(seed: number): RandomNumbers {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function makeTopics(client: pg.Client, random: RandomNumbers): Promise<Topic[]> {
  const owner = await addAccount(client);
  const topics: Topic[] = [];
  for (let count = 0; count < TOPICS; count++) {
    const words = Array.from({ length: WORDS_OF_TOPIC }, () => wordAt(COMMON_WORDS + Math.floor(random() * 20_000)));
    const direction = await embedQuery(owner, words.join(" "));
    if (direction) topics.push({ words, direction });
  }
  return topics;
}

const WORDS = readFileSync(
  new URL("../core/providers/embedded/embedding/word-vectors.txt", import.meta.url),
  "utf8",
).split("\n");

function wordAt(rank: number): string {
  return WORDS[rank] ?? "word";
}

async function addAccount(client: pg.Client): Promise<string> {
  const id = randomUUID();
  await asService(client, async () => {
    await client.query("insert into auth.users (id, email) values ($1, $2)", [id, `${id}@example.org`]);
    await client.query("insert into profiles (id, email) values ($1, $2)", [id, `${id}@example.org`]);
  });
  return id;
}

async function addReader(client: pg.Client, size: ReaderSize, generator: Generator): Promise<BenchReader> {
  const id = await addAccount(client);
  const about = new Set<Topic>();
  const bookIds: string[] = [];
  for (let count = 0; count < size.books; count++) {
    const topics = Array.from({ length: TOPICS_OF_BOOK }, () => pick(generator.topics, generator.random));
    for (const topic of topics) about.add(topic);
    bookIds.push(await addBook(client, { userId: id, passages: size.passagesOfBook }, { ...generator, topics }));
  }
  return { id, bookIds, topics: [...about] };
}

async function addBook(
  client: pg.Client,
  { userId, passages }: { userId: string; passages: number },
  generator: Generator,
): Promise<string> {
  const { topics, random } = generator;
  const [id, chapterId] = [randomUUID(), randomUUID()];
  await asService(client, async () => {
    await client.query(
      `insert into books (id, user_id, title, book_type, status, metadata)
        values ($1, $2, 'A book', 'learning', 'ready', '{"language":"en"}')`,
      [id, userId],
    );
    await client.query(
      "insert into chapters (id, book_id, chapter_number, title, content) values ($1, $2, 1, 'A chapter', '')",
      [chapterId, id],
    );
    for (let at = 0; at < passages; at += ROWS_AT_ONCE) {
      const rows = Array.from({ length: Math.min(ROWS_AT_ONCE, passages - at) }, (_, index) => {
        const [first, second] = [pick(topics, random), pick(topics, random)];
        return [at + index + 1, textAbout(first, second, random), toBinary(vectorAbout(first, second, generator))];
      });
      const values = rows.map((_, row) => `($1, $2, $3, $4, 0, $${5 + row * 3}, $${6 + row * 3}, $${7 + row * 3})`);
      await client.query(
        `insert into passages
          (user_id, book_id, chapter_id, embedding_model, position, passage_number, content, embedding)
          values ${values.join(", ")}`,
        [userId, id, chapterId, embeddingModel.name, ...rows.flat()],
      );
    }
  });
  return id;
}

async function asService(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query("begin; set local role service_role");
  await work();
  await client.query("commit");
}

function pick<Item>(items: readonly Item[], random: RandomNumbers): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError("There is nothing to choose from.");
  return item;
}

/**
 * Half of what is said is about the topics, the rest are the words of every text: the most frequent ones most often.
 */
function textAbout(first: Topic, second: Topic, random: RandomNumbers): string {
  const words = Array.from({ length: WORDS_OF_PASSAGE }, () => {
    if (random() < 0.5) return wordAt(Math.floor(random() ** 3 * COMMON_WORDS));
    return pick(random() < 0.65 ? first.words : second.words, random);
  });
  return words.join(" ");
}

function vectorAbout(first: Topic, second: Topic, { random, shades }: Generator): Float32Array {
  const share = 0.4 + random() * 0.5;
  const numbers = Float32Array.from(
    first.direction,
    (value, index) => share * value + (1 - share) * (second.direction[index] ?? 0) + OWN_SHARE * noise(random),
  );
  for (let count = 0; count < SHADES_OF_PASSAGE; count++) {
    const shade = pick(shades, random);
    const amount = (random() - 0.5) * 0.5;
    for (const [index, value] of shade.entries()) numbers[index] = (numbers[index] ?? 0) + amount * value;
  }
  return numbers;
}

/** A component of a vector of about unit length in no direction that could be told. */
function noise(random: RandomNumbers): number {
  return 2 * Math.sqrt(3 / EMBEDDING_DIMENSIONS) * (random() - 0.5);
}

/** pgvector's binary form, which is read far faster than text: the number of dimensions, two bytes unused, floats. */
function toBinary(numbers: Float32Array): Buffer {
  const bytes = Buffer.alloc(4 + numbers.length * 4);
  bytes.writeUInt16BE(numbers.length, 0);
  for (const [index, value] of numbers.entries()) bytes.writeFloatBE(value, 4 + index * 4);
  return bytes;
}
