import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownerOfUpload, uploadKey } from "./keys.ts";

const USER = "11111111-1111-4111-8111-111111111111";

describe("the key of an upload", () => {
  it("tells whose it is, whatever the file is called", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
        expect(ownerOfUpload(uploadKey(USER, "abc", name))).toBe(USER);
      }),
    );
  });

  it("has nothing in its last part that means something to a store, a shell or a browser", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
        const [, , , last = "", ...more] = uploadKey(USER, "abc", name).split("/");
        expect(more).toEqual([]);
        expect(last).toMatch(/^[\p{L}\p{N}_ -][\p{L}\p{N}._ -]{0,119}$/u);
      }),
    );
  });

  it("cuts a long name between characters, and lets no dot lead", () => {
    expect(uploadKey(USER, "abc", `${"x".repeat(9)}.${"b".repeat(119)}`)).toMatch(/\/b{119}$/);
    expect(encodeURI(uploadKey(USER, "abc", "𐐀".repeat(200)))).toHaveLength(`uploads/${USER}/abc/`.length + 120 * 12);
  });

  it("keeps a name that means no harm", () => {
    expect(uploadKey(USER, "abc", "Les Misérables – Tome 1.epub")).toBe(
      `uploads/${USER}/abc/Les Misérables _ Tome 1.epub`,
    );
    expect(uploadKey(USER, "abc", "../../etc/passwd")).toBe(`uploads/${USER}/abc/passwd`);
  });

  it.each(["uploads/", `uploads/${USER}`, `uploads/${USER}/`, "uploads/somebody/book.epub", `books/${USER}/book.epub`])(
    "belongs to nobody when it is %s",
    (key) => {
      expect(ownerOfUpload(key)).toBeUndefined();
    },
  );
});
