import { sql } from "kysely";
import type { Transaction } from "#core/db/index.ts";
import type { SearchQuery } from "./parse-query.ts";
import { MOST_RANKED, type RankedPassage } from "./ranked-passage.ts";
import { andMatches, type TextQuery } from "./text-query.ts";
import { titleParts } from "./title-parts.ts";
import { verbatimPattern } from "./verbatim-pattern.ts";

/** Of titles that all fit, as `Chapter 1` to `Chapter 5000` do, the shortest are looked at: most of them is said. */
const MOST_TITLES = 200;

interface TitleSearch extends Pick<TextQuery, "asked" | "allowed"> {
  readonly query: SearchQuery;
  readonly configuration: string;
  /** Of this configuration, found to be theirs who search. */
  readonly bookIds: readonly string[];
}

/**
 * The chapters whose titles, with those of the divisions around them, have all that is asked for, each by its first
 * passage that has nothing of what is excluded. The score is the share of a title that the query says, from 0 to 1: of
 * its number, its name or both, whichever is the most. A division is called by its first chapter.
 *
 * In the name of the service, as `rankByText` is: for it alone Postgres takes the index of titles.
 */
export async function rankByTitle(trx: Transaction, search: TitleSearch): Promise<RankedPassage[]> {
  const titled = await findTitled(trx, search);
  const parts = titled.flatMap(({ chapterId, titles }) =>
    titles.flatMap(titleParts).map((part) => ({ chapterId, part })),
  );
  if (parts.length === 0) return [];
  const shares = search.asked === "" ? shareOfSigns(parts, search.query) : await shareOfWords(trx, parts, search);
  return firstPassages(trx, shares, search);
}

/** A chapter that fits, with its title and those of the divisions that begin with it. */
interface TitledChapter {
  readonly chapterId: string;
  readonly titles: readonly string[];
}

async function findTitled(trx: Transaction, { asked, query, bookIds }: TitleSearch): Promise<TitledChapter[]> {
  const pattern = asked === "" ? verbatimPattern(query.wanted)?.sql : undefined;
  if (asked === "" && pattern === undefined) return [];
  const fits =
    pattern === undefined ? sql`public.title_words(title, ai_content) @@ ${asked}::tsquery` : sql`title ~* ${pattern}`;
  const { rows } = await sql<TitledChapter>`
    select id as "chapterId", array[title::text] || array(
      select division from unnest(public.division_titles(ai_content)) with ordinality as around (division, place)
      where division is distinct from (
        select (public.division_titles(earlier.ai_content))[place] from chapters as earlier
        where earlier.book_id = chapters.book_id and earlier.chapter_number < chapters.chapter_number
        order by earlier.chapter_number desc limit 1
      )
    ) as titles
    from chapters where book_id = any(${bookIds}::uuid[]) and ${fits}
    order by length(title), book_id, chapter_number limit ${MOST_TITLES}`.execute(trx);
  return rows;
}

interface Part {
  readonly chapterId: string;
  readonly part: string;
}

interface Share {
  readonly chapterId: string;
  readonly share: number;
  /** Of what is said, so that of two titles the one goes first of which there is more. */
  readonly said: number;
}

/** How many of its words a query says, endings and accents left aside. */
async function shareOfWords(
  trx: Transaction,
  parts: readonly Part[],
  { configuration, query }: TitleSearch,
): Promise<Share[]> {
  const { rows } = await sql<Share>`
    select "chapterId", max(said::float8 / length(words)) as share, max(said) as said
    from unnest(${parts.map(({ chapterId }) => chapterId)}::uuid[], ${parts.map(({ part }) => part)}::text[])
        as parts ("chapterId", part)
      cross join lateral to_tsvector(${configuration}::regconfig, public.separate_words(public.fold_accents(part))) as words
      cross join tsvector_to_array(
        to_tsvector(${configuration}::regconfig, public.separate_words(public.fold_accents(${query.wanted})))
      ) as asked
      cross join lateral (select length(words) - length(ts_delete(words, asked)) as said) as counted
    where length(words) > 0
    group by "chapterId"`.execute(trx);
  return rows;
}

/** The same where no word of it tells anything: how much of its length. */
function shareOfSigns(parts: readonly Part[], { wanted }: SearchQuery): Share[] {
  const shares = new Map<string, number>();
  for (const { chapterId, part } of parts) {
    const share = wanted.length > part.length ? 0 : wanted.length / part.length;
    shares.set(chapterId, Math.max(share, shares.get(chapterId) ?? 0));
  }
  return [...shares].map(([chapterId, share]) => ({ chapterId, share, said: wanted.length }));
}

async function firstPassages(
  trx: Transaction,
  shares: readonly Share[],
  { allowed }: TitleSearch,
): Promise<RankedPassage[]> {
  const { rows } = await sql<RankedPassage>`
    select first.id, chapters.id as "chapterId", chapters.book_id as "bookId", share as score
    from unnest(${shares.map(({ chapterId }) => chapterId)}::uuid[], ${shares.map(({ share }) => share)}::float8[],
        ${shares.map(({ said }) => said)}::integer[]) as shares (chapter_id, share, said)
      join chapters on chapters.id = shares.chapter_id
      cross join lateral (
        select passages.id from passages where passages.chapter_id = chapters.id
          ${andMatches(allowed)}
        order by passage_number limit 1
      ) as first
    where share > 0
    order by share desc, said desc, chapters.book_id, chapter_number limit ${MOST_RANKED}`.execute(trx);
  return rows;
}
