/**
 * Sets the project up and runs a program of it on the Node that the project brings: `node scripts/run.mjs FILE ARGS…`.
 * The shell that npm starts would find the machine's own Node again, which it has looked up before the set-up.
 */
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { root, setUp } from "./setup.mjs";

setUp();
const binary = join(root, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");
// Our TypeScript is stripped of its types once, and not by each thread anew.
const cache = join(root, "node_modules/.cache/litink/compiled");
// Threads that draw allocate and free pictures all the time. With an arena for each of them, as glibc has it, a film took
// 190 MB more and not a second less; elsewhere the variable means nothing.
const settings = { NODE_COMPILE_CACHE: cache, MALLOC_ARENA_MAX: "2" };
// Each thread keeps room for what it has just made, three times this. With the 16 MB that V8 has it, reading a book took
// 190 MB more and no second less.
const NODE_OPTIONS = [process.env.NODE_OPTIONS, "--max-semi-space-size=8"].filter(Boolean).join(" ");
const env = { ...settings, ...process.env, NODE_OPTIONS };
const child = spawn(binary, process.argv.slice(2), { stdio: "inherit", env });
// Ctrl-C reaches the child by itself, and it may want to put things away; what is sent to us alone is handed on.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.once("error", (error) => {
  console.error(`The project's own Node could not be started: ${error.message}`);
  process.exit(70);
});
child.once("close", (status, signal) => process.exit(status ?? 128 + (constants.signals[signal] ?? 0)));
