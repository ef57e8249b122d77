import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "#core/db/index.ts";
import type { QueryPart, SearchQuery } from "./parse-query.ts";

/** A query in the form in which Postgres matches it with `passages.search_text`: the text of a `tsquery`. */
export interface TextQuery {
  /** Empty where no word of it tells anything in the language: "to be or not to be" in English. */
  readonly asked: string;
  /** What holds for a passage however near its meaning is: phrases that it must have, and what it must not. May be empty. */
  readonly required: string;
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
  const required = alternatives.map((parts) => parts.filter((part) => part.isPhrase || part.isExcluded));
  // Where one of them requires nothing, nothing is required.
  const isRequired = required.every((parts) => parts.length > 0);
  const { rows } = await sql<TextQuery>`
    select ${anyOf(configuration, alternatives)}::text as asked,
      ${anyOf(configuration, isRequired ? required : [])}::text as required`.execute(trx);
  return rows[0] ?? { asked: "", required: "" };
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

/** A word may be several to Postgres, as `well-known` is: these follow each other as in a phrase. */
function toExpression(configuration: string, { text, isExcluded }: QueryPart): Expression {
  const phrase: Expression = sql`phraseto_tsquery(${configuration}::regconfig, public.separate_words(${text}))`;
  return isExcluded ? sql`!! ${phrase}` : phrase;
}
