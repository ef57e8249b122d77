import { describe, expect, it } from "vitest";
import { COMMON_PASSWORDS } from "./common-passwords.ts";
import { hashPassword, verifyPassword } from "./hash-password.ts";
import { requireGoodPassword } from "./require-good-password.ts";
import { takeTurns } from "./take-turns.ts";

describe("the hash of a password", () => {
  it("matches it alone, tells its cost, and is never the same twice", async () => {
    const [one, two] = await Promise.all([hashPassword("pässword of mine"), hashPassword("pässword of mine")]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword("pässword of mine", one)).toEqual({ matches: true, isOutdated: false });
    expect(await verifyPassword("pa\u0308ssword of mine", one)).toEqual({ matches: true, isOutdated: false });
    expect(await verifyPassword("pässword of mind", one)).toEqual({ matches: false, isOutdated: false });
  });

  // RFC 9106 has no vector without secret and associated data; this one is of the reference implementation's own tests.
  it("is what others make of it", async () => {
    const reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    expect(await verifyPassword("password", reference)).toEqual({ matches: true, isOutdated: true });
  });

  it("that is none, or damaged, matches nothing", async () => {
    for (const hash of [null, "", "$2b$12$abc", "$argon2id$v=19$m=1$x$y"]) {
      expect((await verifyPassword("", hash)).matches).toBe(false);
    }
  });
});

describe("a new password", () => {
  const email = "ada.lovelace@example.org";
  it.each([
    "correct horse battery",
    "🌙🌊🔥🌲⭐🎈🎻🪁",
    "hunter22-of-the-hill",
    "xq7 zv3 kp9",
    "a".repeat(3) + "bcdef".repeat(50),
  ])("may be %j", (password) => {
    expect(() => requireGoodPassword(password, email)).not.toThrow();
  });

  it.each([
    ["password-length", "short77"],
    ["password-length", "🌙🌊🔥🌲⭐🎈🎻"],
    ["password-length", `${"abcdefgh".repeat(32)}x`],
    ["password-guessable", "12345678"],
    ["password-guessable", "PASSWORD"],
    ["password-guessable", "football2024!"],
    ["password-guessable", "ｐａｓｓｗｏｒｄ"],
    ["password-guessable", "Ada.Lovelace@example.org"],
    ["password-guessable", "ada.lovelace"],
    ["password-guessable", "aaaaaaaaab"],
  ])("is refused as %s: %j", (code, password) => {
    expect(() => requireGoodPassword(password, email)).toThrow(expect.objectContaining({ code }));
  });

  it("is held against four thousand common ones", () => {
    expect(COMMON_PASSWORDS.size).toBe(4_000);
    const unfit = [...COMMON_PASSWORDS].filter((each) => each.length < 8 || each !== each.toLowerCase());
    expect(unfit).toEqual([]);
  });
});

describe("work that takes turns", () => {
  it("runs so much at once and no more, in the order in which it came, whatever fails", async () => {
    const inTurn = takeTurns(2);
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    const work = (index: number) =>
      inTurn(async () => {
        begun.push(index);
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        if (index === 1) throw new Error("This one fails.");
      });
    const ends = await Promise.allSettled(Array.from({ length: 6 }, (_, index) => work(index)));
    expect(ends.map(({ status }) => status).filter((status) => status === "rejected")).toHaveLength(1);
    expect([most, begun]).toEqual([2, [0, 1, 2, 3, 4, 5]]);
  });
});
