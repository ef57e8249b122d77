import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { takeTurns } from "./take-turns.ts";

/** What argon2id costs: memory in KiB, passes over it, lanes. */
interface Cost {
  readonly memoryKib: number;
  readonly passes: number;
  readonly lanes: number;
}

/** OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
const COST: Cost = { memoryKib: 19_456, passes: 2, lanes: 1 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** At most 76 MiB and all threads of Node's pool; who comes meanwhile waits. */
const inTurn = takeTurns(4);
const derive = promisify(argon2);

/** Whether a password is the one, and whether its hash should be made anew since what it costs has changed. */
export interface PasswordCheck {
  readonly matches: boolean;
  readonly isOutdated: boolean;
}

/**
 * Hashes a password with argon2id, and gives the hash with salt and cost in the PHC string format:
 * `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`.
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return toPhc(COST, salt, await hash(password, salt, COST, HASH_BYTES));
}

/**
 * Holds a password against a hash of `hashPassword`. Without a hash, where there is no account or it has no password, it
 * takes as long and never matches, so that the time tells nobody which it was.
 */
export async function verifyPassword(password: string, phc: string | null): Promise<PasswordCheck> {
  const stored = phc === null ? undefined : fromPhc(phc);
  if (!stored) {
    await hash(password, randomBytes(SALT_BYTES), COST, HASH_BYTES);
    return { matches: false, isOutdated: false };
  }
  const { cost, salt, digest } = stored;
  const matches = timingSafeEqual(await hash(password, salt, cost, digest.length), digest);
  return { matches, isOutdated: toPhc(cost, salt, digest) !== toPhc(COST, salt, digest) };
}

/** NFKC, so that a password is the same from each keyboard (NIST SP 800-63B, 3.1.1.2). */
function hash(password: string, salt: Buffer, { memoryKib, passes, lanes }: Cost, bytes: number): Promise<Buffer> {
  return inTurn(() =>
    derive("argon2id", {
      message: password.normalize("NFKC"),
      nonce: salt,
      memory: memoryKib,
      passes,
      parallelism: lanes,
      tagLength: bytes,
    }),
  );
}

function toPhc({ memoryKib, passes, lanes }: Cost, salt: Buffer, digest: Buffer): string {
  return `$argon2id$v=19$m=${memoryKib},t=${passes},p=${lanes}$${toBase64(salt)}$${toBase64(digest)}`;
}

function fromPhc(phc: string): { cost: Cost; salt: Buffer; digest: Buffer } | undefined {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/-]+)\$([\w+/-]+)$/.exec(phc);
  if (!match) return undefined;
  const [, memory, passes, lanes, salt = "", digest = ""] = match;
  return {
    cost: { memoryKib: Number(memory), passes: Number(passes), lanes: Number(lanes) },
    salt: Buffer.from(salt, "base64"),
    digest: Buffer.from(digest, "base64"),
  };
}

/** The PHC format leaves out the padding. */
function toBase64(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll("=", "");
}
