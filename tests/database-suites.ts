import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * The test files that open a test database, themselves or through a fixture: what holds on the embedded Postgres has to
 * hold on a server, so that they run on both. Found by their source, for a list would be forgotten.
 *
 * @returns paths from the root of the project.
 */
export function databaseSuites(): string[] {
  return globSync("{core,functions,local,tests,infra}/**/*.test.ts", { cwd: root })
    .filter((file) => opensDatabase(join(root, file)))
    .toSorted();
}

function opensDatabase(file: string): boolean {
  const source = readFileSync(file, "utf8");
  if (source.includes("openTestDatabase")) return true;
  const fixtures = source.matchAll(/ from "([#.][^"]+\.fixture\.ts)"/g);
  return [...fixtures].some(([, path = ""]) => opensDatabase(locate(file, path)));
}

function locate(from: string, path: string): string {
  return path.startsWith("#") ? join(root, path.slice(1)) : join(dirname(from), path);
}
