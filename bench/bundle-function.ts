import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, type Metafile } from "esbuild";

/** A function's bundle as it goes to AWS: its size, and how long a fresh process takes to import it. */
export interface BundleFigures {
  readonly megabytes: number;
  readonly importMs: number;
}

/** What is run in a fresh process, with the file to import. */
const IMPORT = `const startedAt = performance.now();
await import(process.argv[1]);
process.stdout.write(String(performance.now() - startedAt));
process.exit(0);`;

const TRIES = 5;

/** The size of a file and of all that it may import: a part that only code which was left out imports stays away too. */
function bytesOf(outputs: Metafile["outputs"], entry: string): number {
  const seen = new Set<string>();
  const visit = (file: string): number => {
    const output = outputs[file];
    if (!output || seen.has(file)) return 0;
    seen.add(file);
    return output.imports.reduce((sum, { path }) => sum + visit(path), output.bytes);
  };
  return visit(entry);
}

/** Bundles a function as it goes to AWS (ES modules, minified) and imports it in fresh processes. */
export async function bundleFunction(entry: string): Promise<BundleFigures> {
  const folder = mkdtempSync(join(tmpdir(), "litink-bundle-"));
  try {
    const { metafile } = await build({
      ...{ entryPoints: { index: entry }, outdir: folder, outExtension: { ".js": ".mjs" }, logLevel: "error" },
      ...{ bundle: true, minify: true, format: "esm", platform: "node", target: "node24" },
      ...{ mainFields: ["module", "main"], charset: "utf8", legalComments: "none" },
      // What is imported when it is needed only stays a file of its own.
      ...{ splitting: true, metafile: true, absWorkingDir: folder },
      // Some packages still require what Node has built in.
      banner: { js: 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);' },
      external: [
        // Only one machine has an embedded database; a function on AWS connects to a server.
        ...["@electric-sql/*", "pg-native"],
        // What the SDK reads a browser's name with.
        "bowser",
        // Where a function on AWS never looks for credentials; the runtime's own SDK has these, should it ever.
        ...["sso", "login", "ini", "process", "web-identity"].map((way) => `@aws-sdk/credential-provider-${way}`),
      ],
    });
    const times = Array.from({ length: TRIES }, () =>
      Number(
        execFileSync(process.execPath, ["--input-type=module", "--eval", IMPORT, join(folder, "index.mjs")], {
          encoding: "utf8",
        }),
      ),
    );
    const importMs = times.toSorted((a, b) => a - b)[Math.floor(TRIES / 2)] ?? 0;
    return { megabytes: bytesOf(metafile.outputs, "index.mjs") / 1e6, importMs };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
