import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeSigningKey, rotateSigningKeys, SigningKeySet } from "#core/auth/index.ts";
import { problem } from "#core/http/errors.ts";
import { writeSecret } from "./write-secret.ts";

/** The file with the keys that sign access tokens, in the data folder. */
export function signingKeysFile(home: string): string {
  return join(home, "signing-keys.json");
}

/**
 * Makes the keys of this machine unless they are there.
 *
 * @throws `home-damaged`
 */
export async function ensureSigningKeys(home: string): Promise<void> {
  const file = signingKeysFile(home);
  if (existsSync(file)) readSigningKeys(file);
  else writeSecret(file, { keys: [await makeSigningKey()] });
}

/**
 * Puts a new key before those that are there. A process that runs takes it up by itself; nobody is signed out.
 *
 * @returns the id of the new key, and of those that still verify.
 * @throws `home-damaged`
 */
export async function rotateLocalKeys(home: string): Promise<{ signs: string; verify: readonly string[] }> {
  await ensureSigningKeys(home);
  const file = signingKeysFile(home);
  const rotated = await rotateSigningKeys(readSigningKeys(file));
  writeSecret(file, rotated);
  const [signs = "", ...verify] = rotated.keys.map(({ kid }) => kid);
  return { signs, verify };
}

function readSigningKeys(file: string): SigningKeySet {
  try {
    return SigningKeySet.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (cause) {
    throw problem("home-damaged", { file, reason: "it holds no set of keys" }, { cause });
  }
}
