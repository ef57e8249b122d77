import { describe, expect, it } from "vitest";
import { makeSigningKey, publicPartOf, rotateSigningKeys, SigningKeySet } from "./signing-keys.ts";

const HOUR_MS = 3_600_000;

describe("signing keys", () => {
  it("rotate: the new one is the first, and one stays for two hours after it was replaced", async () => {
    const startedAt = new Date("2026-03-01T00:00:00Z");
    const timeAt = (hours: number) => new Date(startedAt.getTime() + hours * HOUR_MS);
    const first = { keys: [await makeSigningKey(startedAt)] };
    const [oldest] = first.keys;
    const second = await rotateSigningKeys(first, timeAt(100));
    const third = await rotateSigningKeys(second, timeAt(101));
    expect(third.keys.map(({ kid }) => kid).slice(1)).toEqual(second.keys.map(({ kid }) => kid));
    const fourth = await rotateSigningKeys(third, timeAt(102.5));
    expect(fourth.keys).toHaveLength(3);
    expect(fourth.keys).not.toContainEqual(oldest);
    expect(fourth.keys[1]).toEqual(third.keys[0]);
    expect(SigningKeySet.parse(JSON.parse(JSON.stringify(fourth)))).toEqual(fourth);
  });

  it("tell the world nothing private", async () => {
    const key = await makeSigningKey();
    const open = publicPartOf(key);
    expect(JSON.stringify(open)).not.toContain(key.d);
    expect(Object.keys(open).sort()).toEqual(["alg", "crv", "ext", "key_ops", "kid", "kty", "use", "x", "y"]);
  });
});
