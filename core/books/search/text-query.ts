import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "#core/db/index.ts";
import type { QueryPart, SearchQuery } from "./parse-query.ts";

/** A query in the form in which Postgres matches it with `passage_words.search_text`: the text of a `tsquery`. */
export interface TextQuery {
  /** Empty where no word of it tells anything in the language: "to be or not to be" in English. */
  readonly asked: string;
  /** The same with accents as they were asked for. */
  readonly exact: string;
  /**
   * What holds for a passage however near its meaning is: phrases that it must have, and what it must not. May be
   * empty.
   */
  readonly required: string;
  /** What holds for a passage whose chapter has the rest in its title: what it must not have. May be empty. */
  readonly allowed: string;
}

type Expression = RawBuilder<string>;

const NOTHING: Expression = sql`''::tsquery`;

/**
 * Makes the query of Postgres of what somebody looks for. In the name of the service, whose functions it takes.
 *
 * @param configuration of the books that it is for, as `text_search_configuration` names it.
 */
export async function toTextQuery(
  trx: Transaction,
  configuration: string,
  { alternatives }: SearchQuery,
): Promise<TextQuery> {
  const exactly = (parts: readonly QueryPart[]) => parts.map((part) => ({ ...part, isPhrase: true }));
  const only = (isMeant: (part: QueryPart) => boolean) => {
    const required = alternatives.map((parts) => parts.filter(isMeant));
    // Where one of them requires nothing, nothing is required.
    return required.every((parts) => parts.length > 0) ? required : [];
  };
  const { rows } = await sql<TextQuery>`
    select ${anyOf(configuration, alternatives)}::text as asked,
      ${anyOf(configuration, alternatives.map(exactly))}::text as exact,
      ${anyOf(
        configuration,
        only((part) => part.isPhrase || part.isExcluded),
      )}::text as required,
      ${anyOf(
        configuration,
        only((part) => part.isExcluded),
      )}::text as allowed`.execute(trx);
  return rows[0] ?? { asked: "", exact: "", required: "", allowed: "" };
}

/** What else holds for a row of `passages` that a query is to find, where anything does: a condition in SQL. */
export function andMatches(query: string): RawBuilder<unknown> {
  if (query === "") return sql``;
  return sql`and exists (
    select from passage_words where passage_words.id = passages.id and search_text @@ ${query}::tsquery
  )`;
}

/** Whether a query wants phrases, which few passages have. */
export function wantsPhrases({ alternatives }: SearchQuery): boolean {
  return alternatives.flat().some((part) => part.isPhrase && !part.isExcluded);
}

function anyOf(configuration: string, alternatives: readonly (readonly QueryPart[])[]): Expression {
  if (alternatives.length === 0) return NOTHING;
  const queries = alternatives.map((parts) => allOf(parts.map((part) => toExpression(configuration, part))));
  return sql`(${sql.join(queries, sql` || `)})`;
}

function allOf(queries: readonly Expression[]): Expression {
  return sql`(${sql.join(queries, sql` && `)})`;
}

/**
 * A word may be several to Postgres, as `well-known` is: these follow each other as in a phrase. What has an accent is
 * looked for without it as well, unless quotes or a minus say that it is meant as it stands.
 */
function toExpression(configuration: string, { text, isPhrase, isExcluded }: QueryPart): Expression {
  const phrase: Expression = sql`public.match_words(${configuration}, ${text}, ${isPhrase || isExcluded})`;
  return isExcluded ? sql`!! ${phrase}` : phrase;
}
