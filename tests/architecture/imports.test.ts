import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const rooms = ["core", "functions", "local", "infra", "web", "bench", "scripts"];
const domains = ["auth", "books", "story", "film", "billing", "rewards"];

/** Every source file with the files of the house that it imports, and the packages. */
const files = new Map(rooms.flatMap(sourcesIn).map((file) => [file, importsOf(file)]));

function sourcesIn(room: string): string[] {
  try {
    return readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !/\.(test|fixture)\.ts$/.test(name))
      .map((name) => posix.join(room, name.replaceAll("\\", "/")));
  } catch {
    return [];
  }
}

function importsOf(file: string): { ours: string[]; packages: string[] } {
  const source = readFileSync(join(root, file), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const specifiers = [
    ...source.matchAll(/(?:^|\n)\s*(?:import|export)\s(?:[^"';]*?\sfrom\s)?"([^"]+)"/g),
    ...source.matchAll(/\bimport\(\s*"([^"]+)"\s*\)/g),
    ...source.matchAll(/new URL\(\s*"(\.[^"]+\.ts)"\s*,\s*import\.meta\.url/g),
  ].map((match) => match[1] ?? "");
  const ours = specifiers.filter((each) => /^[.#]/.test(each)).map((each) => resolve(file, each));
  return { ours, packages: specifiers.filter((each) => !/^([.#]|node:)/.test(each)) };
}

function resolve(file: string, specifier: string): string {
  if (specifier.startsWith("#")) return specifier.slice(1);
  return relative(root, join(root, dirname(file), specifier)).replaceAll("\\", "/");
}

/** Imports that break a rule, written as `from → to`. */
function breaches(allowed: (from: string, to: string) => boolean): string[] {
  return [...files].flatMap(([from, { ours }]) =>
    ours.filter((to) => !allowed(from, to)).map((to) => `${from} → ${to}`),
  );
}

function roomOf(file: string): string {
  return file.split("/")[0] ?? "";
}

function domainOf(file: string): string | undefined {
  return domains.find((domain) => file.startsWith(`core/${domain}/`));
}

describe("the house", () => {
  it("has files to look at", () => {
    expect(files.size).toBeGreaterThan(50);
  });

  it("lets core import core alone, functions core, and local both", () => {
    const mayImport: Record<string, string[]> = {
      core: ["core"],
      functions: ["functions", "core"],
      local: ["local", "functions", "core"],
      infra: ["infra", "functions"],
      web: ["web"],
      bench: ["bench", "local", "functions", "core"],
      scripts: ["scripts", "functions", "core"],
    };
    expect(breaches((from, to) => mayImport[roomOf(from)]?.includes(roomOf(to)) ?? false)).toEqual([]);
  });

  it("keeps a domain's insides to itself: all others but benchmarks and scripts import its index", () => {
    expect(
      breaches((from, to) => {
        const domain = domainOf(to);
        if (!domain || domainOf(from) === domain || to === `core/${domain}/index.ts`) return true;
        return ["bench", "scripts"].includes(roomOf(from));
      }),
    ).toEqual([]);
  });

  it("keeps all that domains share below them", () => {
    expect(breaches((from, to) => roomOf(from) !== "core" || domainOf(from) !== undefined || !domainOf(to))).toEqual(
      [],
    );
  });

  it("tests and measures with fixtures alone", () => {
    expect(breaches((from, to) => roomOf(from) === "bench" || !/\.(test|fixture)\.ts$/.test(to))).toEqual([]);
  });

  it("lets nothing outside a vendor's folder import its insides, but for the routing", () => {
    const vendor = (file: string) => /^core\/providers\/(embedded|openai|fal)\//.exec(file)?.[1];
    expect(
      breaches((from, to) => {
        const inside = vendor(to);
        return !inside || vendor(from) === inside || from === "core/providers/routing.ts";
      }),
    ).toEqual([]);
  });

  it("grants reservations in one place", () => {
    const grants = [...files].filter(([file]) => readFileSync(join(root, file), "utf8").includes("grantReservation("));
    expect(grants.map(([file]) => file).sort()).toEqual(["core/billing/reserve.ts", "core/providers/reservation.ts"]);
  });

  it.each([
    ["the database", /^(pg$|@electric-sql\/)/, /^(core\/db|bench)\//],
    ["S3", /^@aws-sdk\/(client-s3|lib-storage|s3-)/, /^core\/storage\//],
    ["speech", /^@echogarden\//, /^core\/providers\/embedded\//],
    ["drawing", /^@napi-rs\/canvas/, /^core\/(providers\/embedded\/|books\/read\/pdf\/draw-cover\.ts$)/],
    ["language", /^(wink-|afinn|franc)/, /^core\/providers\/embedded\//],
    ["MP4 files", /^mediabunny/, /^core\/media\//],
    ["strangers' files", /^(yauzl|htmlparser2|marked)/, /^(core\/books\/read|bench)\//],
    ["expressions of state machines", /^jsonata/, /^local\/step-functions\//],
  ])("reaches %s from one place only", (_, pattern, place) => {
    const outside = [...files].filter(
      ([file, { packages }]) => !place.test(file) && packages.some((name) => pattern.test(name)),
    );
    expect(outside.map(([file]) => file)).toEqual([]);
  });

  it("takes zod as a namespace, of which a bundle leaves out what is not used: 350 KB of it", () => {
    const whole = [...files.keys()].filter((file) =>
      /import (?:type )?\{[^}]*\} from "zod"/.test(readFileSync(join(root, file), "utf8")),
    );
    expect(whole).toEqual([]);
  });

  it("has no circles", () => {
    expect(circles()).toEqual([]);
  });
});

/** Files that import themselves by way of others, each circle once. */
function circles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string) => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file].join(" → "));
    if (at >= 0 || done.has(file)) return;
    path.push(file);
    for (const next of files.get(file)?.ours ?? []) visit(next);
    path.pop();
    done.add(file);
  };
  for (const file of files.keys()) visit(file);
  return found;
}
