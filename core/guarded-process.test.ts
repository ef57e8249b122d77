import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { runGuarded } from "./guarded-process.ts";

const folder = mkdtempSync(join(tmpdir(), "litink-guarded-"));
const written = join(folder, "written");
const path = join(folder, "work.mjs");
writeFileSync(
  path,
  `import { writeFileSync } from "node:fs";
  export const double = (bytes) => bytes.map((byte) => 2 * byte);
  export const fail = () => { throw new RangeError("no such number"); };
  export const spin = () => { for (;;); };
  export const fill = () => { const all = []; for (;;) all.push(new Array(1000).fill(all.length)); };
  export const hoard = () => { const all = []; for (;;) all.push(new Uint8Array(2 ** 20).fill(1)); };
  export const write = () => writeFileSync(${JSON.stringify(written)}, "x");
  export const environment = () => Object.keys(process.env);`,
);
const module = pathToFileURL(path);
const limits = { deadlineMs: 20_000, heapMb: 64 };

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a process for what strangers hand in", () => {
  it("gives the result of the function, or throws its error", async () => {
    expect(await runGuarded(module, "double", new Uint8Array([1, 2]), limits)).toEqual(new Uint8Array([2, 4]));
    await expect(runGuarded(module, "fail", null, limits)).rejects.toThrow("no such number");
    await expect(runGuarded(module, "nothing", null, limits)).rejects.toThrow("exports no function nothing");
  });

  it("is ended at its deadline", async () => {
    const started = performance.now();
    const run = runGuarded(module, "spin", null, { ...limits, deadlineMs: 300 });
    await expect(run).rejects.toMatchObject({ name: "Overrun", limit: "time" });
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it("is ended when its heap is full", async () => {
    await expect(runGuarded(module, "fill", null, limits)).rejects.toMatchObject({ name: "Overrun", limit: "memory" });
  });

  it("is ended when it holds too much outside of its heap", async () => {
    await expect(runGuarded(module, "hoard", null, limits)).rejects.toMatchObject({ name: "Overrun", limit: "memory" });
  });

  it("may write no file and knows nothing of our environment", async () => {
    await expect(runGuarded(module, "write", null, limits)).rejects.toThrow(/permission|access/i);
    expect(existsSync(written)).toBe(false);
    expect(await runGuarded(module, "environment", null, limits)).toEqual([]);
  });
});
