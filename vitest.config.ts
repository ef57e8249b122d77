import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{core,functions,local,tests,infra}/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    pool: "forks",
    maxWorkers: 2,
    reporters: ["default", ["json", { outputFile: "coverage/test-report.json" }]],
  },
});
