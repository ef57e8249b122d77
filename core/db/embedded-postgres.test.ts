import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { EmbeddedPostgres } from "./embedded-postgres.ts";

const disk = mkdtempSync(join(tmpdir(), "litink-postgres-"));

function sizeDisk(options: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", disk], { stdio: "ignore" });
    return true;
  } catch {
    // Only the machine's owner may mount.
    return false;
  }
}

/** The database takes 37 MB, and this leaves no room for a second file of 16 MB of its log. */
const mounted = sizeDisk("size=54m");
afterAll(() => {
  if (mounted) execFileSync("umount", ["--lazy", disk]);
  rmSync(disk, { recursive: true, force: true });
});

describe.skipIf(!mounted)("a database whose log finds no room", () => {
  const dataDir = join(disk, "postgres");
  // Of many small rows the log grows faster than the table.
  const fill = "insert into kept select 1 from generate_series(1, 20000)";

  it("fails every call from then on instead of going round for ever, and closes", async () => {
    const database = await EmbeddedPostgres.open({ dataDir });
    await database.exec("create table kept (n int)");
    const filled = async () => {
      for (;;) await database.transaction((trx) => trx.query(fill));
    };
    const full = { severity: "PANIC", code: "53100" };
    await expect(filled()).rejects.toMatchObject(full);
    await expect(database.query("select 1")).rejects.toMatchObject(full);
    await database.close();
  });

  it("is whole again once there is room", async () => {
    sizeDisk("remount,size=200m");
    const database = await EmbeddedPostgres.open({ dataDir });
    const { rows } = await database.query<{ n: number }>("select count(*)::int as n from kept");
    // Transactions are there whole or not at all.
    expect(rows[0]?.n).toBeGreaterThan(0);
    expect((rows[0]?.n ?? 0) % 20_000).toBe(0);
    await database.close();
  });
});
