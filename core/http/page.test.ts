import { describe, expect, it } from "vitest";
import * as z from "zod";
import { readCursor, toPage } from "./page.ts";

const Key = z.tuple([z.string(), z.number()]);
const rows = Array.from({ length: 5 }, (_, n) => ({ at: "2026-01-01", n }));
const page = (from: typeof rows) =>
  toPage(
    from,
    2,
    ({ at, n }) => [at, n],
    ({ n }) => n,
  );

describe("a page", () => {
  it("has what was asked for, and a cursor to its last item while there are more", () => {
    const first = page(rows.slice(0, 3));
    expect(first.items).toEqual([0, 1]);
    expect(readCursor(first.nextCursor ?? "", Key)).toEqual(["2026-01-01", 1]);
    expect(page(rows.slice(3))).toEqual({ items: [3, 4], nextCursor: null });
    expect(page([])).toEqual({ items: [], nextCursor: null });
  });

  it.each(["", "x", "bnVsbA", Buffer.from('["a","b"]').toString("base64url")])(
    "refuses what is no cursor of its list: %j",
    (cursor) => {
      expect(() => readCursor(cursor, Key)).toThrow(expect.objectContaining({ code: "invalid-request" }));
    },
  );

  it("is the first one without a cursor", () => {
    expect(readCursor(undefined, Key)).toBeUndefined();
  });
});
