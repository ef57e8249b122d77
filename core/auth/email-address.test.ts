import { describe, expect, it } from "vitest";
import { normalizeEmail } from "./email-address.ts";

describe("an e-mail address", () => {
  it.each([
    ["  Ada.Lovelace+Film@Example.ORG ", "ada.lovelace+film@example.org"],
    ["jose\u0301@example.org", "jos\u00e9@example.org"],
    ["MÜLLER@bücher.example", "müller@bücher.example"],
    ["o'brien_1!#$%&*/=?^`{|}~-@x.example.org", "o'brien_1!#$%&*/=?^`{|}~-@x.example.org"],
  ])("%j is the account of %j", (given, address) => {
    expect(normalizeEmail(given)).toBe(address);
  });

  it.each([
    ...["", "ada", "@example.org", "ada@", "ada@localhost", "ada@example..org", "ada@-example.org", "ada@example.o"],
    ...["a b@example.org", ".ada@example.org", "ada.@example.org", "a..b@example.org", "ada@b@example.org"],
    ...["ada@example.org\nBcc: x@example.org", "<ada@example.org>", '"ada"@example.org', "ada,ben@example.org"],
    ...[`${"a".repeat(65)}@example.org`, `a@${"b.".repeat(126)}org`, "ada@[127.0.0.1]", "a\u200bb@example.org"],
  ])("is not %j", (given) => {
    expect(normalizeEmail(given)).toBeUndefined();
  });
});
