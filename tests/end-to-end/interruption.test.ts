import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCloud } from "#local/cloud.ts";
import type { Report } from "#local/commands/report.ts";
import { listBook } from "#local/production/produce-film.ts";
import { newHome, runCommand, startCommand } from "./command.ts";
import { SMALL_STORY, TINY_STORY } from "./small-story.ts";

const home = newHome();
const args = [join(home, "story.md"), "--out", join(home, "film.mp4")];
const film = join(home, "film.mp4");

/** Its second scene takes longer, so that there is a time at which one of two is made. */
const story = SMALL_STORY.replace(
  "At night the library was dark.",
  "At night the library was dark. The clock on the wall struck nine, then ten, and nobody came up the stairs. " +
    "The rain had stopped, and the lamp on the table was all the light there was.",
);

beforeAll(() => writeFileSync(join(home, "story.md"), story));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const SILENT: Report = { stage() {}, progress() {}, done() {}, note() {}, clear() {} };

/** One sentence with a code, and no stack. */
const ONE_SENTENCE = /^Error [a-z-]+: [A-Z-][^\n]*\.\)?\n$/;

describe("a film in the making", () => {
  it("keeps a second process off its data folder", async () => {
    const first = startCommand("film", args, { home });
    await first.says(/Making the film/);
    const second = await runCommand("film", args, { home });
    expect(second.stderr).toMatch(ONE_SENTENCE);
    expect(second.stderr).toContain("home-locked");
    expect(second.status).toBe(75);
    first.child.kill("SIGINT");
    const { status, stderr } = await first.ended;
    expect([status, stderr]).toEqual([
      130,
      "Error interrupted: Interrupted. Run the same command again to go on where it stopped.\n",
    ]);
    expect(existsSync(film)).toBe(false);
    expect(readdirSync(home)).not.toContain("lock.json");
  });

  it("goes on with a book whose reading was cut off", async () => {
    const book = join(home, "other.md");
    writeFileSync(book, TINY_STORY);
    const cut = new AbortController();
    const cloud = await startCloud(home);
    // With its first task an ingest has claimed the book for itself.
    cloud.stepFunctions.observe(({ type }) => type === "TaskSucceeded" && cut.abort());
    await expect(listBook(cloud, book, SILENT, cut.signal)).rejects.toThrow("aborted");
    await cloud.close();
    const next = await startCloud(home);
    try {
      const { chapters } = await listBook(next, book, SILENT, new AbortController().signal);
      expect(chapters.map(({ title }) => title)).toEqual(["Chapter One", "Chapter Two"]);
    } finally {
      await next.close();
    }
  });

  it("goes on after kill -9, and is whole in the end", async () => {
    const killed = startCommand("film", args, { home });
    await killed.says(/1 of 2 scenes made/);
    killed.child.kill("SIGKILL");
    expect((await killed.ended).status).toBe(null);
    expect(existsSync(film)).toBe(false);
    const { status, stdout, stderr } = await runCommand("film", args, { home });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/Film: +\S+film\.mp4/);
    // The scene that was made is not made again: progress never goes back to none.
    expect(stdout).not.toContain("0 of 2 scenes made");
    expect(existsSync(film)).toBe(true);
  });

  it("tells in one sentence that an ffmpeg was killed, and makes only what is missing the next time", async () => {
    const tiny = [join(home, "tiny.md"), "--out", join(home, "tiny.mp4")];
    writeFileSync(join(home, "tiny.md"), TINY_STORY);
    const command = startCommand("film", tiny, { home });
    await command.says(/Making the film/);
    const killer = setInterval(() => killFfmpegOf(command.child.pid ?? 0), 100);
    const { status, stderr } = await command.ended;
    clearInterval(killer);
    expect(stderr).toMatch(ONE_SENTENCE);
    expect(stderr).toMatch(/ffmpeg was ended by SIGKILL/);
    expect(status).not.toBe(0);
    expect(existsSync(join(home, "tiny.mp4"))).toBe(false);
    expect((await runCommand("film", tiny, { home })).status).toBe(0);
  });

  it("is refused wrong words with the way to the right ones", async () => {
    const wrongs = [
      [],
      ["--chapter", "x", "a.md"],
      ["a.md", "--aspect", "4:3"],
      ["a.md", "--bogus"],
      ["a.md", "--out", "film.avi"],
    ];
    const ends = await Promise.all(wrongs.map((wrong) => runCommand("film", wrong, { home })));
    for (const { status, stderr } of ends) {
      expect(stderr).toMatch(ONE_SENTENCE);
      expect([status, stderr.includes("bad-request")]).toEqual([64, true]);
    }
  });
});

/** Ends every ffmpeg that a process has started, without asking. */
function killFfmpegOf(pid: number): void {
  try {
    execFileSync("pkill", ["-9", "-P", String(pid), "ffmpeg"], { stdio: "ignore" });
  } catch {
    // None runs right now.
  }
}
