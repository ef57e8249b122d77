import { defineConfig } from "vitest/config";
import { databaseSuites } from "./tests/database-suites.ts";

const server = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "") ? process.env.DATABASE_URL : undefined;

/** Everything, on the embedded Postgres. */
const embedded = {
  name: "embedded",
  include: ["{core,functions,local,tests,infra}/**/*.test.ts"],
  env: { DATABASE_URL: "" },
};

/** The suites that need a database once more, on the server that `DATABASE_URL` names; `npm test` sees to one. */
const onServer = (url: string) => ({ name: "server", include: databaseSuites(), env: { DATABASE_URL: url } });

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 60_000,
    pool: "forks",
    maxWorkers: 2,
    reporters: ["default", ["json", { outputFile: "coverage/test-report.json" }]],
    projects: [embedded, ...(server ? [onServer(server)] : [])].map((test) => ({ extends: true as const, test })),
  },
});
