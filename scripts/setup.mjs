/**
 * Brings the packages that package-lock.json names, unless they are there already. Runs on the machine's own Node
 * (20 or newer).
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const modules = join(root, "node_modules");

/** Whether every package that the lockfile asks of this platform is installed in its version. */
function isComplete() {
  const hidden = join(modules, ".package-lock.json");
  if (!existsSync(hidden) || !existsSync(join(modules, "node", "bin"))) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(hidden, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === "" || optional || installed[path]?.version === version,
  );
}

/** Installs what is missing; ends the process with a sentence where that fails. */
export function setUp() {
  if (isComplete()) return;
  console.log("Setting up: installing packages …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--loglevel=error"], { cwd: root, stdio: "inherit" });
  if (status === 0) return;
  console.error("Set-up failed: npm could not install the packages. Check the connection to the package registry.");
  process.exit(status ?? 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUp();
