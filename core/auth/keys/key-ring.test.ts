import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { publishedKeys, signingKey, verifyingKey } from "./key-ring.ts";
import { makeSigningKey } from "./signing-keys.ts";

const folder = mkdtempSync(join(tmpdir(), "litink-keys-"));
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true }));

describe("the keys of the platform", () => {
  it("come from a setting, the first to sign and all to verify", async () => {
    const keys = [await makeSigningKey(), await makeSigningKey()];
    vi.stubEnv("AUTH_SIGNING_KEYS", JSON.stringify({ keys }));
    expect((await signingKey()).kid).toBe(keys[0]?.kid);
    expect((await publishedKeys()).keys.map(({ kid }) => kid)).toEqual(keys.map(({ kid }) => kid));
    expect(await verifyingKey(keys[1]?.kid ?? "")).toBeDefined();
    expect(await verifyingKey("other")).toBeUndefined();
  });

  it("are read once by however many ask, and from where they stand now", async () => {
    const keys = [await makeSigningKey()];
    const file = join(folder, "keys.json");
    writeFileSync(file, JSON.stringify({ keys }));
    vi.stubEnv("AUTH_SIGNING_KEYS_FILE", file);
    const rings = await Promise.all(Array.from({ length: 10 }, () => signingKey()));
    expect(new Set(rings.map(({ key }) => key)).size).toBe(1);
    expect(rings[0]?.kid).toBe(keys[0]?.kid);
  });

  it("say what is wrong with them, and nothing of what is in them", async () => {
    const file = join(folder, "damaged.json");
    writeFileSync(file, '{"keys":[{"d":"secret"}]}');
    vi.stubEnv("AUTH_SIGNING_KEYS_FILE", file);
    await expect(signingKey()).rejects.toMatchObject({ code: "home-damaged", message: expect.stringContaining(file) });
    vi.stubEnv("AUTH_SIGNING_KEYS", '{"keys":[{"d":"secret"}]}');
    await expect(signingKey()).rejects.toThrow(/^AUTH_SIGNING_KEYS holds no set of keys\.$/);
  });
});
