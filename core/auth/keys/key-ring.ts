import { readFile } from "node:fs/promises";
import { type CryptoKey, importJWK } from "jose";
import { problem } from "#core/http/errors.ts";
import { publicPartOf, type SigningKey, SigningKeySet } from "./signing-keys.ts";

/** The keys of this platform, ready to use. */
interface KeyRing {
  /** Where they were read: the setting itself, or the name of the file. */
  readonly source: string;
  readonly readAt: number;
  readonly keys: readonly SigningKey[];
  readonly signing: { readonly kid: string; readonly key: CryptoKey };
  readonly verifying: ReadonlyMap<string, CryptoKey>;
}

/** Nobody who makes up key ids has us read more often. */
const UNKNOWN_KEY_MS = 3_000;
/** A rotation is noticed this late at most, also where no token of the new key has come by. */
const STALE_MS = 60_000;

let held: KeyRing | undefined;
let reading: Promise<KeyRing> | undefined;

/** The key that signs now. */
export async function signingKey(): Promise<KeyRing["signing"]> {
  return (await keyRing(STALE_MS)).signing;
}

/** The key that verifies what `kid` has signed. One that is not known may be new: then the keys are read again. */
export async function verifyingKey(kid: string): Promise<CryptoKey | undefined> {
  return (await keyRing(STALE_MS)).verifying.get(kid) ?? (await keyRing(UNKNOWN_KEY_MS)).verifying.get(kid);
}

/** What `/.well-known/jwks.json` tells: the public part of each key, the one that signs first. */
export async function publishedKeys() {
  return { keys: (await keyRing(STALE_MS)).keys.map(publicPartOf) };
}

/** The keys, read again where they were read longer ago than that, or now stand elsewhere. */
async function keyRing(oldestMs: number): Promise<KeyRing> {
  const { AUTH_SIGNING_KEYS, AUTH_SIGNING_KEYS_FILE } = process.env;
  const source = AUTH_SIGNING_KEYS || AUTH_SIGNING_KEYS_FILE || "";
  if (held?.source === source && Math.abs(Date.now() - held.readAt) < oldestMs) return held;
  reading ??= readAgain(source, AUTH_SIGNING_KEYS).finally(() => {
    reading = undefined;
  });
  return reading;
}

async function readAgain(source: string, given: string | undefined): Promise<KeyRing> {
  try {
    held = await readRing(source, given);
  } catch (thrown) {
    // A file that somebody has just broken signs nobody out while this process lives.
    if (held?.source !== source) throw thrown;
    held = { ...held, readAt: Date.now() };
  }
  return held;
}

async function readRing(source: string, given: string | undefined): Promise<KeyRing> {
  const { keys } = await readKeys(source, given);
  const imported = await Promise.all(
    keys.map(async (key) => ({
      kid: key.kid,
      secret: (await importJWK(key, "ES256")) as CryptoKey,
      open: (await importJWK(publicPartOf(key), "ES256")) as CryptoKey,
    })),
  );
  const [first] = imported;
  if (!first) throw new Error("A set of keys has one at least.");
  return {
    ...{ source, keys, readAt: Date.now() },
    signing: { kid: first.kid, key: first.secret },
    verifying: new Map(imported.map(({ kid, open }) => [kid, open])),
  };
}

/** `AUTH_SIGNING_KEYS` holds them as JSON, or `AUTH_SIGNING_KEYS_FILE` names the file. */
async function readKeys(source: string, given: string | undefined): Promise<SigningKeySet> {
  if (source === "") throw new Error("Neither AUTH_SIGNING_KEYS nor AUTH_SIGNING_KEYS_FILE is set.");
  try {
    return SigningKeySet.parse(JSON.parse(given || (await readFile(source, "utf8"))));
  } catch (cause) {
    if (given) throw new Error("AUTH_SIGNING_KEYS holds no set of keys.");
    throw problem("home-damaged", { file: source, reason: "it holds no set of keys" }, { cause });
  }
}
