import * as z from "zod";
import { invalidRequest } from "./invalid-request.ts";

/** Items on a page unless the caller asks for another number, and at most. */
const USUAL_ITEMS = 20;
const MOST_ITEMS = 100;

/** The part of a query that asks for a page of a list. */
export const pageQuery = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_ITEMS)
    .default(USUAL_ITEMS)
    .meta({ description: `Items on the page, at most ${MOST_ITEMS}` }),
  cursor: z.string().max(500).optional().meta({ description: "`nextCursor` of the page before" }),
};

/** A page of a list: its items, and what to ask for the next with, `null` on the last. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });
}

/**
 * Where a page ends: the values that its list is sorted by, the last of them unique. A page goes on after them, so that
 * rows which are inserted or deleted meanwhile move no other one onto a page twice or past it.
 */
export type SortKey = readonly (string | number)[];

/** Reads a cursor: the sort key of the last item seen, `undefined` on the first page. @throws `invalid-request` */
export function readCursor<Key extends z.ZodType<SortKey>>(
  cursor: string | undefined,
  key: Key,
): z.output<Key> | undefined {
  if (cursor === undefined) return undefined;
  try {
    return key.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch (cause) {
    throw invalidRequest([{ field: "query.cursor", reason: "is no cursor of this list" }], { cause });
  }
}

/**
 * Makes a page of rows of which one more than `limit` was asked for.
 *
 * @param keyOf the sort key of a row. Times as text of microseconds: a JavaScript Date would round them.
 */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => SortKey,
  toItem: (row: Row) => Item,
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    items: shown.map(toItem),
    nextCursor: more ? Buffer.from(JSON.stringify(keyOf(last))).toString("base64url") : null,
  };
}
