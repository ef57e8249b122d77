import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ListObjectsV2Command, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, describe, expect, it, vi } from "vitest";
import { readMail } from "#local/http/read-mail.ts";
import { newHome, type RunningCommand, startCommand } from "./command.ts";

const home = newHome();
let running: RunningCommand | undefined;
afterAll(async () => {
  running?.child.kill("SIGKILL");
  await running?.ended;
  rmSync(home, { recursive: true, force: true });
});

/** Ports below those that the system gives by itself: three for each process of the test runner. */
const PORT = 20_100 + (process.pid % 500) * 3;
const Bucket = "litink-media";
const [email, password] = ["lou@example.org", "a lamp in the window"];

async function start(): Promise<void> {
  running = startCommand("start", [], { home, env: { PORT: String(PORT) } });
  await running.says(/Ctrl-C stops it/);
}

async function kill(): Promise<void> {
  running?.child.kill("SIGKILL");
  await running?.ended;
}

function store(): S3Client {
  const credentials = JSON.parse(readFileSync(join(home, "credentials.json"), "utf8"));
  const endpoint = `http://127.0.0.1:${PORT + 1}`;
  return new S3Client({ region: "us-east-1", credentials, endpoint, forcePathStyle: true });
}

async function ask(method: string, path: string, body?: unknown, token?: string) {
  const response = await fetch(`http://localhost:${PORT}${path}`, {
    method,
    headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? {} : JSON.parse(text) };
}

async function signUp(): Promise<{ token: string; id: string }> {
  await ask("POST", "/auth/v1/signup", { email, password });
  const [mail = ""] = readdirSync(join(home, "mail")).filter((name) => name.endsWith(".eml"));
  const { text } = readMail(readFileSync(join(home, "mail", mail), "utf8"));
  const [, code] = /code: (\d{6})/.exec(text) ?? [];
  const { body } = await ask("POST", "/auth/v1/verify", { email, token: code, type: "signup" });
  return { token: body.access_token, id: body.user.id };
}

describe("an account that is deleted", () => {
  it("is deleted to its last object, though the process is killed as soon as the answer is there", async () => {
    await start();
    const { token, id } = await signUp();
    const Prefix = `avatars/${id}/`;
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        store().send(new PutObjectCommand({ Bucket, Key: `${Prefix}${index}.png`, Body: "x" })),
      ),
    );
    expect((await ask("DELETE", "/v1/profile", { password }, token)).status).toBe(204);
    await kill();
    await start();
    expect((await ask("GET", "/v1/profile", undefined, token)).status).toBe(401);
    const left = async () => (await store().send(new ListObjectsV2Command({ Bucket, Prefix }))).KeyCount;
    await vi.waitFor(async () => expect(await left()).toBe(0), { timeout: 30_000, interval: 50 });
    const again = await ask("POST", "/auth/v1/signup", { email, password });
    expect(again.status).toBe(200);
    await kill();
  });
});
