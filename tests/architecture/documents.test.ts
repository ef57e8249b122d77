import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isProblemCode } from "#core/http/errors.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const documents = ["README.md", ...globSync("docs/**/*.md", { cwd: root })].map((file) => ({
  file,
  text: readFileSync(join(root, file), "utf8"),
}));

describe("the documents", () => {
  it("name files and folders that there are", () => {
    const named = documents.flatMap(({ file, text }) =>
      [
        ...text.matchAll(/`((?:core|functions|local|docs|db|scripts|samples|statemachines|tests|bench)\/[^`\s]*)`/g),
      ].map(([, path = ""]) => ({ file, path })),
    );
    expect(named.length).toBeGreaterThan(15);
    const missing = named.filter(({ path }) => globSync(path, { cwd: root }).length === 0);
    expect(missing).toEqual([]);
  });

  it("link to files that there are", () => {
    const broken = documents.flatMap(({ file, text }) =>
      [...text.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)]
        .map(([, target = ""]) => target)
        .filter((target) => !existsSync(join(root, dirname(file), target)))
        .map((target) => `${file} → ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it("tell an operator what to do about problems that there are", () => {
    const runbook = documents.find(({ file }) => file === "docs/runbook.md")?.text ?? "";
    const rows = runbook.slice(runbook.indexOf("| code |")).matchAll(/^\| (`[^|]+) \|/gm);
    const codes = [...rows].flatMap(([, cell = ""]) => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, code = ""]) => code));
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => !isProblemCode(code))).toEqual([]);
  });

  it("have a decision, what was rejected and what follows in each record of a decision", () => {
    const records = documents.filter(({ file }) => /adr\/\d/.test(file));
    for (const { file, text } of records) {
      const parts = [...text.matchAll(/^\*\*(\w+)\.\*\*/gm)].map(([, part]) => part);
      expect(parts, file).toEqual(["Decision", "Rejected", "Consequences"]);
    }
    expect(records.map(({ file }) => Number(/(\d{4})-/.exec(file)?.[1])).sort((a, b) => a - b)).toEqual(
      records.map((_, index) => index + 1),
    );
  });
});
