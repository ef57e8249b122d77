import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { columnsOf, fitColumns } from "./columns.ts";
import { createReport } from "./report.ts";

/** What a report writes to a terminal of so many columns, or to a file for none, told a stage of a long book. */
function written(columns: number | undefined, env: NodeJS.ProcessEnv = { LANG: "en_US.UTF-8" }): string {
  const out = Object.assign(new PassThrough(), columns === undefined ? {} : { isTTY: true, columns });
  const report = createReport(out as unknown as NodeJS.WriteStream, env);
  report.stage("Reading the book");
  report.progress(`“長い題名の本${"と続き".repeat(30)}”, 3 of 40 chapters`);
  report.done("“A Book”, 40 chapters");
  report.note("The embedded voice does not speak Japanese.");
  return String(out.read());
}

/** The lines that were drawn over one another while a stage was going on. */
const redrawn = (text: string) =>
  text
    .split("\r\x1b[2K")
    .map((line) => stripVTControlCharacters(line))
    .filter((line) => line !== "" && !line.includes("\n"));

describe("the report", () => {
  it.each([120, 80, 40, 24])("stays on one line of %i columns while a stage goes on", (columns) => {
    const lines = redrawn(written(columns));
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(columnsOf(line)).toBeLessThan(columns);
    expect(lines[1]).toMatch(/^● Reading.*… {2}\d+\.\d s$/);
  });

  it("says the end of a stage in full, however narrow the terminal", () => {
    expect(stripVTControlCharacters(written(24))).toContain("✔ Reading the book: “A Book”, 40 chapters");
    expect(stripVTControlCharacters(written(100))).toContain("✔ Reading the book          “A Book”, 40 chapters");
  });

  it("writes to a file line by line, without a control character", () => {
    const text = written(undefined);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
    expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f]/);
    expect(text).toMatch(/^Reading the book …\n {2}“長い/);
    expect(text).toMatch(/\n {2}“A Book”, 40 chapters \(\d+\.\d s\)\nNote: The embedded voice/);
  });

  it.each([
    [{ LANG: "C" }],
    [{ LANG: "en_US.UTF-8", LC_ALL: "de_DE.ISO-8859-1" }],
    [{ LANG: "en_US.UTF-8", TERM: "linux" }],
  ])("keeps its own marks to ASCII where %o", (env) => {
    const text = written(80, env).replaceAll(/[長い題名の本と続き]/g, "");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII.
    expect(text).toMatch(/^[\x00-\x7f]*$/);
    expect(stripVTControlCharacters(text)).toContain('+ Reading the book          "A Book", 40 chapters');
  });

  it.each([[{}], [{ LANG: "C.UTF-8" }], [{ LC_ALL: "", LANG: "ja_JP.utf8" }]])("takes %o to be UTF-8", (env) => {
    expect(written(80, env)).toContain("✔");
  });
});

describe("the columns of a text", () => {
  it("are two for a wide character and one for a letter with its accents", () => {
    expect(["abc", "日本", "e\u0301", "👩‍🚀", "ｱ"].map(columnsOf)).toEqual([3, 4, 1, 2, 1]);
  });

  it("are never exceeded by what is cut", () => {
    expect(fitColumns("日本語の本", 6, "…")).toBe("日本…");
    expect(fitColumns("short", 5, "…")).toBe("short");
    expect(fitColumns("longer", 0, "…")).toBe("");
  });
});
