import { readFileSync } from "node:fs";
import { parse } from "yaml";
import * as z from "zod";

export const ACTORS = ["anon", "owner", "other", "admin", "service"] as const;
export type Actor = (typeof ACTORS)[number];

export const OPERATIONS = ["select", "insert", "update", "delete"] as const;
export type Operation = (typeof OPERATIONS)[number];

const Reach = z.enum(["own", "all", "none", "denied"]);
/** By operation, in their order. */
const Line = z
  .tuple([Reach, Reach, Reach, Reach])
  .transform(([select, insert, update, remove]) => ({ select, insert, update, delete: remove }));
const Kind = z.record(z.enum(ACTORS), Line);
const Columns = z.array(z.string()).default([]);
const Entry = z.strictObject({ kind: z.string(), insert: Columns, update: Columns });
const Matrix = z.strictObject({
  kinds: z.record(z.string(), Kind),
  tables: z.record(z.string(), z.union([z.string().transform((kind) => Entry.parse({ kind })), Entry])),
});

/** What `tests/rls.yaml` says of a table. */
export interface TableRules {
  /** Who reaches which of its rows, by operation, such as `owner: { select: "own", … }`. */
  readonly reach: z.infer<typeof Kind>;
  /** Columns that a person may write. */
  readonly columns: { readonly insert: readonly string[]; readonly update: readonly string[] };
}

/** The rules of `tests/rls.yaml` by the full name of the table, `public.books`. */
export function readMatrix(): ReadonlyMap<string, TableRules> {
  const text = readFileSync(new URL("../rls.yaml", import.meta.url), "utf8");
  const { kinds, tables } = Matrix.parse(parse(text));
  return new Map(
    Object.entries(tables).map(([name, { kind, insert, update }]) => {
      const reach = kinds[kind];
      if (!reach) throw new RangeError(`tests/rls.yaml says that ${name} is "${kind}", which is no kind.`);
      return [name, { reach, columns: { insert, update } }];
    }),
  );
}

/** What is found for each of those who ask, one after the other. */
export function byActor<Found>(find: (actor: Actor) => Promise<Found>): Promise<Record<Actor, Found>> {
  return inOrder(ACTORS, find);
}

/** What is found for each operation, one after the other. */
export function byOperation<Found>(find: (operation: Operation) => Promise<Found>): Promise<Record<Operation, Found>> {
  return inOrder(OPERATIONS, find);
}

async function inOrder<Key extends string, Found>(keys: readonly Key[], find: (key: Key) => Promise<Found>) {
  const found: Partial<Record<Key, Found>> = {};
  for (const key of keys) found[key] = await find(key);
  return found as Record<Key, Found>;
}
