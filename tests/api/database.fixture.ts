import { sql } from "kysely";
import { asService } from "#core/db/index.ts";

/** What a query of the service finds. */
export async function rows<Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return (await asService((trx) => query.execute(trx))).rows;
}

/** Tables in whose rows an id stands anywhere. */
export async function tracesOf(id: string): Promise<string[]> {
  const tables = await rows(sql<{ name: string }>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'auth')`);
  const found: string[] = [];
  for (const { name } of tables) {
    const [count] = await rows(sql<{ rows: number }>`
      select count(*) as rows from ${sql.table(name)} as each where each::text like ${`%${id}%`}`);
    if (count && count.rows > 0) found.push(name);
  }
  return found.toSorted();
}
