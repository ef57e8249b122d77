import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as z from "zod";

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");

const Versions = z.record(z.string(), z.string());
const manifest = z
  .object({ dependencies: Versions, devDependencies: Versions, scripts: Versions })
  .parse(JSON.parse(read("package.json")));
const wanted = { ...manifest.dependencies, ...manifest.devDependencies };

describe("the packages that the project stands on", () => {
  it("have exact versions, so that every machine gets the same", () => {
    expect(Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it("are all explained, and nothing is that is not there", () => {
    const rows = read("docs/dependencies.md").matchAll(/^\| (`[^|]+`) \|/gm);
    const explained = [...rows]
      .flatMap(([, cell = ""]) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name))
      .filter((name) => !name.includes("*") && !name.endsWith("/"))
      // A row may name a family by its first member.
      .map((name) => (/^(lib-storage|s3-)/.test(name) ? `@aws-sdk/${name}` : name));
    expect(explained.toSorted()).toEqual(Object.keys(wanted).toSorted());
  });

  it("are named for every platform in the lockfile, so that npm takes it as whole wherever it runs", () => {
    const lock = z
      .object({ packages: z.record(z.string(), z.object({ optionalDependencies: Versions.optional() })) })
      .parse(JSON.parse(read("package-lock.json")));
    const missing = Object.values(lock.packages)
      .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
      .filter((name) => !Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`)));
    expect(missing).toEqual([]);
  });

  it("give every command that the README names", () => {
    const named = [...read("README.md").matchAll(/npm (?:run ([a-z:]+)|(test|start)\b)/g)].map(
      (match) => match[1] ?? match[2] ?? "",
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
  });
});
