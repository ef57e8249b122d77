import { sql } from "kysely";
import { database } from "./connection.ts";

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly hasDefault: boolean;
}

/** What a column of a Postgres type is read as, and where that differs what it may be written as. */
const TYPES: Readonly<Record<string, string>> = {
  uuid: "string",
  text: "string",
  varchar: "string",
  bool: "boolean",
  int4: "number",
  int8: "number",
  jsonb: "ColumnType<unknown, string, string>",
  // Money: exact, as text.
  numeric: "string",
  timestamptz: "ColumnType<Date, Date | string, Date | string>",
  // A day without a time zone: as text, or it would move with the clock of the machine.
  date: "string",
  vector: "ColumnType<string, string, string>",
  tsvector: "ColumnType<string, string, string>",
};

/** The source of `tables.ts`: Kysely's types of every table of the platform, as the connected database has them. */
export async function describeTables(): Promise<string> {
  const db = await database();
  const { rows } = await sql<Column>`
    select case when n.nspname = 'public' then c.relname else n.nspname || '.' || c.relname end as "table",
      a.attname as "column", t.typname as "type", not a.attnotnull as "nullable", a.atthasdef as "hasDefault"
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
    join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'auth')
    join pg_type t on t.oid = a.atttypid
    where a.attnum > 0 and not a.attisdropped and c.relname <> 'schema_migrations'
    order by n.nspname, c.relname, a.attnum`.execute(db);
  const tables = Map.groupBy(rows, (row) => row.table);
  const interfaces = [...tables].map(
    ([table, columns]) => `export interface ${typeName(table)} {\n${columns.map(member).join("\n")}\n}`,
  );
  const entries = [...tables.keys()].map(
    (table) => `  ${/\W/.test(table) ? `"${table}"` : table}: ${typeName(table)};`,
  );
  return [
    "// Written by scripts/generate-table-types.ts from the migrated database; a test fails when it no longer fits.",
    'import type { ColumnType, Generated } from "kysely";',
    "",
    interfaces.join("\n\n"),
    "",
    `export interface Database {\n${entries.join("\n")}\n}`,
    "",
  ].join("\n");
}

function member({ column, type, nullable, hasDefault }: Column): string {
  const base = TYPES[type];
  if (!base) throw new RangeError(`No TypeScript type is known for a column of type ${type}.`);
  const read = nullable ? withNull(base) : base;
  return `  ${column}: ${hasDefault ? generated(read) : read};`;
}

function withNull(type: string): string {
  const inside = /^ColumnType<(.*), (.*), (.*)>$/.exec(type);
  return inside
    ? `ColumnType<${inside
        .slice(1)
        .map((part) => `${part} | null`)
        .join(", ")}>`.replace("unknown | null", "unknown")
    : `${type} | null`;
}

/** A column with a default may be left out when a row is inserted. */
function generated(type: string): string {
  const inside = /^ColumnType<(.*), (.*), (.*)>$/.exec(type);
  return inside ? `ColumnType<${inside[1]}, ${inside[2]} | undefined, ${inside[3]}>` : `Generated<${type}>`;
}

function typeName(table: string): string {
  return `${table
    .split(/[._]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")}Table`;
}
