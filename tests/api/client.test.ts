import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Client,
  createClient,
  getAuthUser,
  getOpenapiDocument,
  getProfile,
  issueToken,
  patchProfile,
  requestExport,
  signUp,
  verifyCode,
} from "../../clients/typescript/src/index.ts";
import { openPlatform, type Platform } from "./platform.fixture.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "clients/typescript");
const tsc = join(root, "node_modules/.bin/tsc");

let scratch = "";
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "litink-client-"));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Every file of a folder with its text. */
function filesIn(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = names.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
  return Object.fromEntries(files.map((file) => [file.slice(path.length), readFileSync(file, "utf8")]));
}

describe("the client", () => {
  let platform: Platform;
  let client: Client;
  const credentials = { email: "ada@example.org", password: "a difference engine" };

  beforeAll(async () => {
    platform = await openPlatform();
    const nobody = createClient({ baseUrl: platform.url });
    await signUp({ client: nobody, body: credentials, throwOnError: true });
    const [mail] = platform.mailsTo(credentials.email);
    const token = /code: (\d{6})/.exec(mail?.text ?? "")?.[1] ?? "";
    const body = { type: "signup" as const, email: credentials.email, token };
    await verifyCode({ client: nobody, body, throwOnError: true });
    const { data: session } = await issueToken({
      ...{ client: nobody, query: { grant_type: "password" }, body: credentials, throwOnError: true },
    });
    client = createClient({ baseUrl: platform.url, auth: session.access_token });
  });
  afterAll(() => platform?.close());

  it("is committed as the description of the API is: scripts/generate-client.ts was run after the last change", async () => {
    const made = join(scratch, "made");
    await run(process.execPath, [join(root, "scripts/generate-client.ts"), made]);
    const [committed, now] = [filesIn(join(folder, "src/generated")), filesIn(made)];
    expect(Object.keys(now).length).toBeGreaterThan(10);
    expect(Object.keys(committed)).toEqual(Object.keys(now));
    expect(Object.keys(now).filter((file) => committed[file] !== now[file])).toEqual([]);
  });

  it("says who is signed in, and gives a problem with its code where nobody is", async () => {
    const { data } = await getAuthUser({ client });
    expect(data?.email).toBe(credentials.email);
    const { data: none, error, response } = await getProfile({ client: createClient({ baseUrl: platform.url }) });
    expect([none, response?.status, error?.code]).toEqual([undefined, 401, "not-signed-in"]);
  });

  it("changes only what was seen as it is", async () => {
    const { response } = await getProfile({ client, throwOnError: true });
    const headers = { "If-Match": response.headers.get("etag") ?? "" };
    const rename = (displayName: string) => patchProfile({ client, headers, body: { displayName } });
    expect((await rename("Ada")).data?.displayName).toBe("Ada");
    expect((await rename("Countess")).error?.code).toBe("precondition-failed");
    expect((await getProfile({ client })).data?.displayName).toBe("Ada");
  });

  it("creates once what is asked for twice with one key", async () => {
    const headers = { "Idempotency-Key": "once" };
    const [first, second] = [await requestExport({ client, headers }), await requestExport({ client, headers })];
    expect(first.response?.status).toBe(202);
    expect(second.data).toEqual(first.data);
  });

  it("reads the description that it was made from", async () => {
    const { data } = await getOpenapiDocument({ client, throwOnError: true });
    expect(data).toEqual(JSON.parse(readFileSync(join(root, "docs/openapi.json"), "utf8")));
  });

  it("is built as a package with which the quick start of its README compiles and runs", async () => {
    const installed = join(scratch, "node_modules/@litink/client");
    await run(tsc, ["--project", folder, "--outDir", join(installed, "dist")]);
    cpSync(join(folder, "package.json"), join(installed, "package.json"));
    mkdirSync(join(scratch, "node_modules/@types"));
    symlinkSync(join(root, "node_modules/@types/node"), join(scratch, "node_modules/@types/node"), "dir");
    const [, quickStart = ""] = /```ts\n([\s\S]+?)```/.exec(readFileSync(join(folder, "README.md"), "utf8")) ?? [];
    const file = join(scratch, "quick-start.mts");
    writeFileSync(file, quickStart);
    const strict = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--types", "node"];
    await run(tsc, [...strict, "--ignoreConfig", file], { cwd: scratch });
    const { email: LITINK_EMAIL, password: LITINK_PASSWORD } = credentials;
    const env = { ...process.env, LITINK_URL: platform.url, LITINK_EMAIL, LITINK_PASSWORD };
    const { stdout } = await run(process.execPath, [file], { env });
    expect(stdout).toBe(`Signed in as ${LITINK_EMAIL}\n`);
  });
});
