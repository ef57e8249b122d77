import { sql } from "kysely";
import { asService } from "#core/db/index.ts";

/** A table as the database has it. Texts are in the plain form of `plainSql`. */
export interface ActualTable {
  /** Name to, such as, `varchar(50) not null default 'draft'`. */
  readonly columns: Readonly<Record<string, string>>;
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly unique: readonly { readonly name: string; readonly columns: readonly string[] }[];
  /** Name to expression. */
  readonly checks: Readonly<Record<string, string>>;
  /** Name to, such as, `btree (user_id, created_at desc) where status = 'active'`. Those of constraints are left out. */
  readonly indexes: Readonly<Record<string, string>>;
  /** The columns of every index, those of constraints among them. */
  readonly indexedColumns: readonly (readonly string[])[];
  readonly policies: readonly ActualPolicy[];
  readonly rowSecurity: { readonly enabled: boolean; readonly forced: boolean };
}

export interface ForeignKey {
  readonly name: string;
  readonly columns: readonly string[];
  /** Such as `auth.users (id)`. */
  readonly references: string;
  readonly onDelete: string;
}

export interface ActualPolicy {
  readonly name: string;
  readonly for: string;
  readonly to: readonly string[];
  readonly using: string | null;
  readonly check: string | null;
}

/**
 * An expression as a person writes it: Postgres prints its own with casts, parentheses and a SELECT around `auth.uid()`
 * that make it another text and not another meaning. Both sides of a comparison are brought to this form.
 */
export function plainSql(expression: string): string {
  return expression
    .replaceAll(/\s+/g, " ")
    .replaceAll(/::(?:character varying|timestamp with time zone|[a-z]+)(?:\(\d+\))?(?:\[\])?/gi, "")
    .replaceAll(/\(\s*select (auth\.\w+\(\))(?: as \w+)?\s*\)/gi, "$1")
    .replaceAll(/\bany \(+array\[([^\]]*)\]\)+/gi, "any array[$1]")
    .replaceAll(/= any array\[([^\]]*)\]/gi, "in $1")
    .replaceAll("public.", "")
    .replaceAll("<>", "!=")
    .replaceAll("()", "\0")
    .replaceAll(/[()]/g, " ")
    .replaceAll("\0", "()")
    .replaceAll(/\s*,\s*/g, ", ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/'[^']*'|[^']+/g, (part) => (part.startsWith("'") ? part : part.toLowerCase()));
}

/** The tables of the platform by their full names, `public.books`. */
export async function readSchema(): Promise<ReadonlyMap<string, ActualTable>> {
  const { rows } = await asService((trx) =>
    sql<{ name: string; oid: number; enabled: boolean; forced: boolean } & Record<Details, unknown[]>>`
    select n.nspname || '.' || c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      array(
        select json_build_array(a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
          pg_get_expr(d.adbin, d.adrelid))
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum
      ) as columns,
      array(
        select json_build_object('name', k.conname, 'kind', k.contype,
          'columns', array(
            select a.attname from unnest(k.conkey) with ordinality as part (number, place)
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = part.number order by part.place
          ),
          'definition', pg_get_constraintdef(k.oid), 'expression', pg_get_expr(k.conbin, k.conrelid))
        from pg_constraint k where k.conrelid = c.oid order by k.conname
      ) as constraints,
      array(
        select json_build_object('name', i.relname, 'definition', pg_get_indexdef(x.indexrelid),
          'ofConstraint', exists (select 1 from pg_constraint k where k.conindid = x.indexrelid and k.contype in ('p', 'u')),
          'unique', x.indisunique, 'partial', x.indpred is not null,
          'columns', array(
            select coalesce(a.attname, '') from unnest(x.indkey::int2[]) with ordinality as part (number, place)
            left join pg_attribute a on a.attrelid = x.indrelid and a.attnum = part.number order by part.place
          ))
        from pg_index x join pg_class i on i.oid = x.indexrelid where x.indrelid = c.oid order by i.relname
      ) as indexes,
      array(
        select json_build_object('name', p.policyname, 'for', lower(p.cmd), 'to', p.roles, 'using', p.qual,
          'check', p.with_check)
        from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname order by p.policyname
      ) as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in ('public', 'auth')
    order by name`.execute(trx),
  );
  return new Map(rows.map((row) => [row.name, toTable(row)]));
}

type Details = "columns" | "constraints" | "indexes" | "policies";

interface Constraint {
  readonly name: string;
  readonly kind: string;
  readonly columns: string[];
  readonly definition: string;
  readonly expression: string | null;
}

interface Index {
  readonly name: string;
  readonly definition: string;
  readonly ofConstraint: boolean;
  readonly unique: boolean;
  readonly partial: boolean;
  readonly columns: string[];
}

function toTable(row: { enabled: boolean; forced: boolean } & Record<Details, unknown[]>): ActualTable {
  const columns = row.columns as [name: string, type: string, notNull: boolean, byDefault: string | null][];
  const constraints = row.constraints as Constraint[];
  const indexes = row.indexes as Index[];
  const policies = row.policies as ActualPolicy[];
  return {
    columns: Object.fromEntries(columns.map(([name, ...column]) => [name, writeColumn(...column)])),
    primaryKey: constraints.find(({ kind }) => kind === "p")?.columns ?? [],
    foreignKeys: constraints.filter(({ kind }) => kind === "f").map(toForeignKey),
    unique: constraints.filter(({ kind }) => kind === "u").map(({ name, columns: of }) => ({ name, columns: of })),
    checks: Object.fromEntries(
      constraints.filter(({ kind }) => kind === "c").map(({ name, expression }) => [name, plainSql(expression ?? "")]),
    ),
    indexes: Object.fromEntries(
      indexes.filter(({ ofConstraint }) => !ofConstraint).map((index) => [index.name, writeIndex(index)]),
    ),
    indexedColumns: indexes.filter(({ partial }) => !partial).map((index) => index.columns),
    policies: policies.map((policy) => ({
      ...policy,
      using: policy.using === null ? null : plainSql(policy.using),
      check: policy.check === null ? null : plainSql(policy.check),
    })),
    rowSecurity: { enabled: row.enabled, forced: row.forced },
  };
}

function writeColumn(type: string, notNull: boolean, byDefault: string | null): string {
  const short = type.replace("character varying", "varchar").replace("timestamp with time zone", "timestamptz");
  return `${short}${notNull ? " not null" : ""}${byDefault === null ? "" : ` default ${plainSql(byDefault)}`}`;
}

function toForeignKey({ name, columns, definition }: Constraint): ForeignKey {
  const target = /REFERENCES ([\w.]+)\((\w+)\)/.exec(definition);
  const table = target?.[1] ?? "";
  return {
    name,
    columns,
    references: `${table.includes(".") ? table : `public.${table}`} (${target?.[2]})`,
    onDelete: (/ON DELETE (CASCADE|RESTRICT|SET NULL|SET DEFAULT)/.exec(definition)?.[1] ?? "no action").toLowerCase(),
  };
}

function writeIndex({ definition, unique }: Index): string {
  const [, method = "", columns = "", predicate] = /USING (\w+) \((.*?)\)(?: WHERE (.*))?$/.exec(definition) ?? [];
  const where = predicate === undefined ? "" : ` where ${plainSql(predicate)}`;
  return `${unique ? "unique " : ""}${method} (${columns.toLowerCase()})${where}`;
}
