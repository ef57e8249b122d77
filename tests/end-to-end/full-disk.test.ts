import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newHome, runCommand } from "./command.ts";
import { TINY_STORY } from "./small-story.ts";

const folder = newHome();
const disk = join(folder, "disk");

/** Makes a disk of so many megabytes, or changes its size; it keeps what lies on it. */
function sizeDisk(megabytes: number): void {
  const grows = existsSync(join(disk, ".mounted"));
  execFileSync("mount", ["-t", "tmpfs", "-o", `${grows ? "remount," : ""}size=${megabytes}m`, "tmpfs", disk], {
    stdio: "ignore",
  });
  writeFileSync(join(disk, ".mounted"), "");
}

function canMount(): boolean {
  mkdirSync(disk, { recursive: true });
  try {
    sizeDisk(1);
    return true;
  } catch {
    // Only the machine's owner may mount.
    return false;
  }
}

const mounted = canMount();
beforeAll(() => writeFileSync(join(folder, "story.md"), TINY_STORY));
afterAll(() => {
  if (mounted) execFileSync("umount", ["-l", disk]);
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!mounted)("a disk without room", () => {
  const film = join(folder, "film.mp4");
  const make = () => runCommand("film", [join(folder, "story.md"), "--out", film], { home: join(disk, "home") });

  it.each([
    [6, "making the database"],
    [39, "making its tables"],
    [45, "drawing, speaking or filming"],
  ])("of %i MB, while %s, is told in one sentence", async (megabytes) => {
    sizeDisk(megabytes);
    const { status, stderr } = await make();
    expect(stderr).toBe(
      "Error disk-full: There is no room left on the disk. Free some space and run the same command again to go on.\n",
    );
    expect(status).toBe(73);
    expect(existsSync(film)).toBe(false);
  });

  it("is forgotten once there is room: the same command goes on and completes", async () => {
    sizeDisk(400);
    const { status, stderr } = await make();
    expect([status, stderr]).toEqual([0, ""]);
    expect(existsSync(film)).toBe(true);
  });
});
