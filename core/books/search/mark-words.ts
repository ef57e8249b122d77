import { sql } from "kysely";
import type { Transaction } from "#core/db/index.ts";
import { findMarked, MARK_START, MARK_STOP, type Range } from "./find-highlights.ts";
import { foldAccents } from "./fold-accents.ts";
import type { LanguageGroup } from "./search-text.ts";

/** All of the text with its words marked: the stretch to show is chosen here, by where they are. */
const HEADLINE = `HighlightAll=true, StartSel=${MARK_START}, StopSel=${MARK_STOP}`;

/**
 * A text as Postgres is to read it, with where in the original each of its characters stands, unless at the same place.
 */
interface Reading {
  readonly text: string;
  readonly read: string;
  readonly places?: readonly number[];
}

/**
 * Where in texts the words stand that a query looks for, by the rules of a language: as they are written and, where a
 * text has accents, without these.
 *
 * @returns for each text; ranges of both readings may overlap.
 */
export async function markWords(
  trx: Transaction,
  { configuration, asked }: Pick<LanguageGroup, "configuration" | "asked">,
  texts: readonly string[],
): Promise<Map<string, Range[]>> {
  const readings = [...new Set(texts)].flatMap(readingsOf);
  const { rows } = await sql<{ headline: string }>`
    select ts_headline(${configuration}::regconfig, read, ${asked}::tsquery, ${HEADLINE}) as headline
    from unnest(${readings.map(({ read }) => read)}::text[]) with ordinality as readings (read, place)
    order by place`.execute(trx);
  const marked = new Map<string, Range[]>();
  for (const [index, { text, read, places }] of readings.entries()) {
    const found = findMarked(read, rows[index]?.headline ?? "");
    const ranges = places ? found.map(([from, to]): Range => [places[from] ?? 0, places[to] ?? text.length]) : found;
    marked.set(text, [...(marked.get(text) ?? []), ...ranges]);
  }
  return marked;
}

/** The same signs part words here as where words are indexed (`part_words`). */
function readingsOf(text: string): Reading[] {
  const read = text.replaceAll(/[-/<>&@]/g, " ");
  const { folded, places } = foldAccents(read);
  return folded === read
    ? [{ text, read }]
    : [
        { text, read },
        { text, read: folded, places },
      ];
}
