/**
 * Writes the client of the API, clients/typescript/src/generated, from docs/openapi.json: node scripts/generate-client.ts,
 * or into another folder: node scripts/generate-client.ts FOLDER
 */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const [folder = fileURLToPath(new URL("clients/typescript/src/generated", root))] = process.argv.slice(2);

// The generator writes code with the programming interface of TypeScript 6, which TypeScript 7 has no longer.
registerHooks({
  resolve: (specifier, context, next) =>
    next(
      specifier === "typescript" && context.parentURL?.includes("/@hey-api/") ? "@typescript/typescript6" : specifier,
      context,
    ),
});
const { createClient } = await import("@hey-api/openapi-ts");

await createClient({
  input: fileURLToPath(new URL("docs/openapi.json", root)),
  // Whoever uses it may check more strictly, and without the types of a browser, than it was written for.
  output: {
    path: folder,
    module: { extension: ".ts" },
    header: ["// Made by scripts/generate-client.ts.", "// @ts-nocheck"],
  },
  // Which platform is asked tells whoever makes a client.
  plugins: [{ name: "@hey-api/client-fetch", baseUrl: false }, "@hey-api/typescript", "@hey-api/sdk"],
  logs: { level: "silent" },
});

// Its own authors' reminders are no business of whoever reads our client.
for (const file of globSync("**/*.ts", { cwd: folder })) {
  const path = join(folder, file);
  writeFileSync(path, readFileSync(path, "utf8").replaceAll(/^ *\/\/ [A-Z]{4,5}: .*\n/gm, ""));
}
