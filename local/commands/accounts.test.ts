import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SigningKeySet } from "#core/auth/index.ts";
import { asService, closeDatabase, migrate } from "#core/db/index.ts";
import { ensureLocalAccount } from "../ensure-local-account.ts";
import { embeddedDatabaseUrl } from "../environment.ts";
import { lockHome } from "../lock-home.ts";
import { ensureSigningKeys } from "../signing-keys.ts";
import { STEP_FUNCTIONS_MIGRATIONS } from "../step-functions/index.ts";

const home = mkdtempSync(join(tmpdir(), "litink-accounts-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Runs a command as a person would: what it says, and its exit status. */
function run(name: "admin" | "keys", ...args: string[]): Promise<{ status: number; said: string }> {
  const { DATABASE_URL: _, ...env } = process.env;
  return new Promise((resolve) => {
    const program = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
    const child = execFile(process.execPath, [program, ...args], { env: { ...env, LITINK_HOME: home } });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text: string) => (said += text));
    child.once("close", (status) => resolve({ status: status ?? -1, said }));
  });
}

describe("npm run keys", () => {
  const file = join(home, "signing-keys.json");
  const keys = () => SigningKeySet.parse(JSON.parse(readFileSync(file, "utf8"))).keys.map(({ kid }) => kid);

  it("rotates them: the new one is the first, the one before stays, and only their owner can read them", async () => {
    await ensureSigningKeys(home);
    const [before] = keys();
    await ensureSigningKeys(home);
    expect(keys()).toEqual([before]);
    const { status, said } = await run("keys", "rotate");
    const [now] = keys();
    expect([status, said]).toEqual([0, `The key ${now} signs from now on, in ${file}.\nStill verified: ${before}.\n`]);
    expect(keys()).toEqual([now, before]);
    expect(now).not.toBe(before);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("says which file is damaged, and leaves it as it is", async () => {
    const whole = readFileSync(file, "utf8");
    writeFileSync(file, '{"keys":[]}');
    const { status, said } = await run("keys", "rotate");
    expect([status, said]).toEqual([70, expect.stringContaining(`Error home-damaged: ${file} is damaged`)]);
    expect(readFileSync(file, "utf8")).toBe('{"keys":[]}');
    await expect(ensureSigningKeys(home)).rejects.toMatchObject({ code: "home-damaged" });
    writeFileSync(file, whole);
  });

  it("does nothing that it was not asked for", async () => {
    const ends = await Promise.all([[], ["rotate", "now"], ["--help"]].map((args) => run("keys", ...args)));
    expect(ends.map(({ status }) => status)).toEqual([64, 64, 0]);
    expect(ends[2]?.said).toContain("npm run keys -- rotate");
  });
});

describe("npm run admin", () => {
  beforeAll(async () => {
    process.env.DATABASE_URL = embeddedDatabaseUrl(home);
    await migrate([STEP_FUNCTIONS_MIGRATIONS]);
    await ensureLocalAccount();
    await addAccount("ada@example.org", new Date());
    await addAccount("ben@example.org", null);
    await closeDatabase();
    delete process.env.DATABASE_URL;
  });

  it("grants and revokes, says what it did, and notes by whom", async () => {
    const granted = await run("admin", "grant", "Ada@Example.org");
    expect(granted).toEqual({ status: 0, said: "ada@example.org is an administrator now.\n" });
    expect((await run("admin", "list")).said).toMatch(/^ada@example\.org {2}since \d{4}-.+, by me@litink\.local\n$/);
    expect((await run("admin", "revoke", "ada@example.org")).said).toContain("no administrator any more");
    expect((await run("admin", "list")).said).toBe("There is no administrator yet.\n");
  }, 60_000);

  it("makes nobody an administrator who has not confirmed an address", async () => {
    const { status, said } = await run("admin", "grant", "ben@example.org");
    expect([status, said]).toEqual([65, expect.stringContaining("There is no confirmed account ben@example.org.")]);
    const wrong = await Promise.all(
      [["grant"], ["grant", "no address"], ["list", "all"]].map((args) => run("admin", ...args)),
    );
    expect(wrong.map((end) => end.status)).toEqual([64, 64, 64]);
  }, 60_000);

  it("says so while the server runs", async () => {
    const unlock = lockHome(home);
    const { status, said } = await run("admin", "grant", "ada@example.org");
    unlock();
    expect([status, said]).toEqual([
      75,
      expect.stringMatching(/home-locked: Another process \(\d+\) is using .+Stop it/),
    ]);
    expect(existsSync(join(home, "lock.json"))).toBe(false);
  });
});

async function addAccount(email: string, email_confirmed_at: Date | null): Promise<void> {
  await asService(async (trx) => {
    const { id } = await trx
      .insertInto("auth.users")
      .values({ email, email_confirmed_at })
      .returning("id")
      .executeTakeFirstOrThrow();
    await trx.insertInto("profiles").values({ id, email }).execute();
  });
}
