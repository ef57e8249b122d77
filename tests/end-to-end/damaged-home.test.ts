import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { newHome, runCommand } from "./command.ts";
import { TINY_STORY } from "./small-story.ts";

const folder = newHome();
const book = join(folder, "story.md");
writeFileSync(book, TINY_STORY);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A data folder with one file in it. */
function homeWith(name: string, path: string, content: string): string {
  const home = join(folder, name);
  mkdirSync(join(home, path, ".."), { recursive: true });
  writeFileSync(join(home, path), content);
  return home;
}

/** What a command says that wants to use it, and its exit status. */
async function told(home: string, env: Record<string, string> = {}, args = ["--list"]) {
  const { status, stderr } = await runCommand("film", [book, ...args], { home, env });
  return [status, stderr];
}

const cannotWrite = (path: string) => [
  73,
  `Error cannot-write: Nothing can be written at ${path}. Choose another place, or see who may write there.\n`,
];
const damaged = (file: string, reason: string) => [
  70,
  `Error home-damaged: ${file} is damaged: ${reason}. Bring it back from a copy, or remove it to begin anew.\n`,
];

describe.concurrent("a data folder that cannot be used is told in one sentence", () => {
  it("where it is a file, or would lie in one", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    expect(await told(file)).toEqual(cannotWrite(file));
    expect(await told(join(file, "home"))).toEqual(cannotWrite(join(file, "home")));
  });

  it.skipIf(process.platform !== "linux")("where nothing can be made, whoever asks", async () => {
    expect(await told("/proc/litink")).toEqual(cannotWrite("/proc/litink"));
  });

  it("where its name is too long", async () => {
    const home = join(folder, "a".repeat(300));
    expect(await told(home)).toEqual(cannotWrite(home));
  });

  it("where its key is cut off", async () => {
    const home = homeWith("key", "credentials.json", '{"accessKeyId":');
    expect(await told(home)).toEqual(damaged(join(home, "credentials.json"), "it holds no key"));
  });

  it("where its database does not start", async () => {
    const home = homeWith("database", "postgres/PG_VERSION", "18\n");
    expect(await told(home)).toEqual(damaged(join(home, "postgres"), "the database in it does not start"));
  });

  it("where its lock is nonsense, by going on", async () => {
    const home = homeWith("lock", "lock.json", '{"pid":');
    expect(await told(home, { DATABASE_URL: "pglite://memory" })).toEqual([0, ""]);
  });

  it("where DATABASE_URL names no server that is there", async () => {
    const unreachable = (reason: string) => [
      75,
      `Error database-unreachable: The database cannot be reached: ${reason}. Check DATABASE_URL.\n`,
    ];
    const urls = ["postgres://u:p@127.0.0.1:1/db", "postgres://u:p@:port/db", "mysql://u:p@127.0.0.1/db"];
    const ends = await Promise.all(
      urls.map((DATABASE_URL, at) => told(join(folder, `server-${at}`), { DATABASE_URL })),
    );
    expect(ends).toEqual([
      unreachable("connect ECONNREFUSED 127.0.0.1:1"),
      unreachable("Invalid URL"),
      unreachable("DATABASE_URL is neither postgres:// nor pglite://"),
    ]);
  });

  it("and so is a film that cannot be put where it is wanted, before it is made", async () => {
    const taken = join(folder, "taken.mp4");
    mkdirSync(taken);
    const end = await told(join(folder, "out"), { DATABASE_URL: "pglite://memory" }, ["--out", taken]);
    expect(end).toEqual(cannotWrite(taken));
  });
});
