/**
 * Runs the tests, on the embedded database and on a real Postgres: `npm test`, or `npm test -- core/billing` for some.
 *
 * The server is the one of `DATABASE_URL`, or one that `scripts/postgres.sh` sets up beside any that the machine has and
 * stops at the end. Without one the tests run all the same, and the last line says so. With
 * `LITINK_TEST_SERVER=required` that is a failure.
 */
import { spawn, spawnSync } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const postgres = join(root, "scripts/postgres.sh");

type Server = { readonly url: string; readonly giveBack: () => void } | { readonly missing: string };

// Ctrl-C reaches the runner by itself; we stay to give the server back.
process.on("SIGINT", () => {});

const server = await findServer();
const status = await runTests("url" in server ? server.url : "");
if ("url" in server) server.giveBack();
console.log(`\n${whereTheyRan(server)}`);
process.exitCode = status === 0 && "missing" in server && process.env.LITINK_TEST_SERVER === "required" ? 1 : status;

async function findServer(): Promise<Server> {
  const url = process.env.DATABASE_URL;
  if (!url) return borrowServer();
  const isServer = /^postgres(ql)?:/.test(url) && URL.canParse(url);
  return isServer ? { url, giveBack: () => {} } : { missing: "DATABASE_URL is not the address of one." };
}

/** Lets what it tells of its progress through, and takes what it tells of a failure as the reason. */
function borrowServer(): Promise<Server> {
  const { promise, resolve } = Promise.withResolvers<Server>();
  const lending = spawn("bash", [postgres, "lend", String(process.pid)], { stdio: ["ignore", "pipe", "pipe"] });
  let url = "";
  let missing = "it could not be set up.";
  lending.stdout.on("data", (text) => {
    url += text;
  });
  createInterface(lending.stderr).on("line", (line) => {
    const [, reason] = /^Error: (.*)$/.exec(line) ?? [];
    if (reason) missing = reason;
    else console.error(line);
  });
  const giveBack = () => {
    spawnSync("bash", [postgres, "return", String(process.pid)], { stdio: "inherit" });
  };
  lending.once("error", ({ message }) => resolve({ missing: `it cannot be set up here (${message}).` }));
  lending.once("close", (code) => resolve(code === 0 ? { url: url.trim(), giveBack } : { missing }));
  return promise;
}

/** @returns the exit status of the runner. */
function runTests(url: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const runner = join(root, "node_modules/vitest/vitest.mjs");
  const env = { ...process.env, DATABASE_URL: url };
  const tests = spawn(process.execPath, [runner, "run", ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
    env,
  });
  process.on("SIGTERM", () => tests.kill("SIGTERM"));
  tests.once("error", reject);
  tests.once("close", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  return promise;
}

function whereTheyRan(found: Server): string {
  if ("url" in found)
    return `The database suites ran on the embedded Postgres and on the one at ${new URL(found.url).host}.`;
  return [
    `The database suites ran on the embedded Postgres only. On a real server they did not run: ${found.missing}`,
    "DATABASE_URL=postgres://… names one (15 or newer, with pgvector) on which databases may be made.",
  ].join("\n");
}
