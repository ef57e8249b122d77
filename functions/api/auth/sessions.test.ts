import { createPrivateKey, randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import type { GoTrueClient } from "@supabase/auth-js";
import { SignJWT } from "jose";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { makeSigningKey, rotateSigningKeys, type SigningKeySet } from "#core/auth/index.ts";
import { asService } from "#core/db/index.ts";
import { type AuthServer, newAddress, openAuthServer, PASSWORD } from "./auth-server.fixture.ts";

let auth: AuthServer;
beforeAll(async () => {
  auth = await openAuthServer();
});
afterAll(() => auth.close());

async function tokensOf(client: GoTrueClient): Promise<{ access: string; refresh: string; sessionId: string }> {
  const { data } = await client.getSession();
  const access = data.session?.access_token ?? "";
  const { session_id } = JSON.parse(Buffer.from(access.split(".")[1] ?? "", "base64url").toString());
  return { access, refresh: data.session?.refresh_token ?? "", sessionId: session_id };
}

/** Sends a refresh token, as a client that has lost count may. */
function refresh(refresh_token: string, address?: string) {
  return auth.request("POST", "/token?grant_type=refresh_token", {
    body: { refresh_token },
    ...(address === undefined ? {} : { address }),
  });
}

function getUser(token: string) {
  return auth.request("GET", "/user", { token });
}

/** Lets a session grow old without anybody waiting for it. */
async function letPass(sessionId: string, seconds: number): Promise<void> {
  await asService((trx) =>
    sql`update auth.refresh_tokens set
      used_at = used_at - make_interval(secs => ${seconds}), expires_at = expires_at - make_interval(secs => ${seconds})
      where session_id = ${sessionId}`.execute(trx),
  );
}

describe("a session", () => {
  it("goes on with each refresh token once, and keeps only digests of them", async () => {
    const client = await auth.member("ann@example.org");
    const first = await tokensOf(client);
    expect((await client.refreshSession()).error).toBeNull();
    const second = await tokensOf(client);
    expect(second.refresh).not.toBe(first.refresh);
    expect(second.sessionId).toBe(first.sessionId);
    expect((await getUser(second.access)).status).toBe(200);
    const rows = await asService((trx) =>
      trx.selectFrom("auth.refresh_tokens").selectAll().where("session_id", "=", first.sessionId).execute(),
    );
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain(first.refresh);
    const replaced = rows.find(({ used_at }) => used_at !== null);
    expect(rows.some(({ id }) => id === replaced?.replaced_by)).toBe(true);
  });

  it("answers a refresh token again for ten seconds, also of several at once, and ends with one that comes later", async () => {
    const { refresh: token, sessionId } = await tokensOf(await auth.member("bob@example.org"));
    const answers = await Promise.all(Array.from({ length: 5 }, () => refresh(token)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.refresh_token)).size).toBe(5);
    const alive = String(answers[0]?.body.access_token);
    expect((await getUser(alive)).status).toBe(200);
    await letPass(sessionId, 11);
    const late = await refresh(token);
    expect([late.status, late.body.code]).toEqual([400, "refresh_token_already_used"]);
    expect((await getUser(alive)).status).toBe(401);
    const newest = await refresh(String(answers[4]?.body.refresh_token));
    expect([newest.status, newest.body.code]).toEqual([400, "refresh_token_not_found"]);
  });

  it("is over after thirty days in which nobody came", async () => {
    const { refresh: token, sessionId } = await tokensOf(await auth.member("cat@example.org"));
    await letPass(sessionId, 30 * 86_400 + 1);
    expect((await refresh(token)).body).toMatchObject({ code: "refresh_token_not_found", status: 400 });
  });

  it("ends alone, with all others, or with all but itself, and at once", async () => {
    const email = "dan@example.org";
    const clients = [await auth.member(email), auth.client(), auth.client(), auth.client()] as const;
    for (const client of clients.slice(1)) await client.signInWithPassword({ email, password: PASSWORD });
    const tokens = await Promise.all(clients.map(tokensOf));
    const alive = async () => Promise.all(tokens.map(async ({ access }) => (await getUser(access)).status === 200));
    expect((await clients[0].signOut({ scope: "local" })).error).toBeNull();
    expect(await alive()).toEqual([false, true, true, true]);
    await clients[1].signOut({ scope: "others" });
    expect(await alive()).toEqual([false, true, false, false]);
    await clients[3].signInWithPassword({ email, password: PASSWORD });
    await clients[1].signOut();
    expect(await alive()).toEqual([false, false, false, false]);
    expect((await getUser((await tokensOf(clients[3])).access)).status).toBe(401);
    expect((await refresh(tokens[1]?.refresh ?? "")).status).toBe(400);
  });

  it("does not outlive a sign-out that a refresh runs beside", async () => {
    const email = "eli@example.org";
    const client = await auth.member(email);
    for (let round = 0; round < 5; round++) {
      await client.signInWithPassword({ email, password: PASSWORD });
      const { access, refresh: token } = await tokensOf(client);
      const [, refreshed] = await Promise.all([
        auth.request("POST", "/logout?scope=global", { token: access }),
        refresh(token),
      ]);
      if (refreshed?.status === 200) expect((await getUser(String(refreshed.body.access_token))).status).toBe(401);
      expect((await refresh(String(refreshed?.body.refresh_token ?? token))).status).toBe(400);
    }
  });

  it("goes with its account", async () => {
    const { access, refresh: token } = await tokensOf(await auth.member("fay@example.org"));
    await asService((trx) => trx.deleteFrom("auth.users").where("email", "=", "fay@example.org").execute());
    expect((await getUser(access)).body).toMatchObject({ code: "bad_jwt", status: 401 });
    expect((await refresh(token)).body).toMatchObject({ code: "refresh_token_not_found" });
  });

  it("refreshes 150 times in five minutes from one place, and no more", async () => {
    const place = newAddress();
    const answers = await Promise.all(Array.from({ length: 155 }, () => refresh("no token of ours", place)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(5);
    expect(refused[0]?.body.code).toBe("over_request_rate_limit");
    expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(200);
  });
});

describe("an access token", () => {
  let sub: string;
  let session_id: string;
  let refreshToken: string;
  beforeAll(async () => {
    const client = await auth.member("gus@example.org");
    const tokens = await tokensOf(client);
    session_id = tokens.sessionId;
    refreshToken = tokens.refresh;
    sub = (await client.getUser()).data.user?.id ?? "";
  });

  function readKeys(): SigningKeySet {
    return JSON.parse(readFileSync(auth.keysFile, "utf8"));
  }

  /** A token as ours are, but for what is named. */
  async function forge({
    claims = {},
    header = {},
    age = 0,
    audience = "authenticated",
    issuer = auth.authUrl,
    key = readKeys().keys[0],
  }: {
    claims?: object;
    header?: object;
    age?: number;
    audience?: string;
    issuer?: string;
    key?: SigningKeySet["keys"][number] | undefined;
  }): Promise<string> {
    if (!key) throw new Error("There is no key.");
    const iat = Math.floor(Date.now() / 1000) - age;
    return new SignJWT({ sub, session_id, role: "authenticated", ...claims })
      .setProtectedHeader({ alg: "ES256", kid: key.kid, ...header })
      .setAudience(audience)
      .setIssuer(issuer)
      .setIssuedAt(iat)
      .setExpirationTime(iat + 3_600)
      .sign(createPrivateKey({ key: { ...key }, format: "jwk" }));
  }

  it("is taken as it is made, and with a clock that is half a minute off", async () => {
    expect((await getUser(await forge({}))).status).toBe(200);
    expect((await getUser(await forge({ age: 3_620 }))).status).toBe(200);
    expect((await getUser(await forge({ age: -20 }))).status).toBe(200);
  });

  it.each<[string, () => Promise<string> | string]>([
    ["is too old", () => forge({ age: 3_700 })],
    ["is for somebody else", () => forge({ audience: "anon" })],
    ["is from somebody else", () => forge({ issuer: "https://example.org/auth/v1" })],
    ["names a key that is not ours", () => forge({ header: { kid: "other" } })],
    ["names no key", () => forge({ header: { kid: undefined } })],
    [
      "is signed by another key under our key's name",
      async () => forge({ key: { ...(await makeSigningKey()), kid: readKeys().keys[0]?.kid ?? "" } }),
    ],
    ["says it is the service", () => forge({ claims: { role: "service_role" } })],
    ["names no session", () => forge({ claims: { session_id: undefined } })],
    ["names a session that is not there", () => forge({ claims: { session_id: randomUUID() } })],
    ["names another person than its session", () => forge({ claims: { sub: randomUUID() } })],
    ["names a person by no id", () => forge({ claims: { sub: "' or true --" } })],
    ["is a refresh token", () => refreshToken],
    ["is no token", () => "a.b.c"],
    [
      "is signed by nobody",
      async () => {
        const [, payload] = (await forge({})).split(".");
        return `${Buffer.from('{"alg":"none","typ":"JWT"}').toString("base64url")}.${payload}.x`;
      },
    ],
    [
      "is signed with the public key as a secret",
      async () => {
        const { keys } = (await auth.request("GET", "/.well-known/jwks.json")).body as unknown as SigningKeySet;
        const secret = Buffer.from(JSON.stringify(keys[0]));
        return new SignJWT({ sub, session_id, role: "authenticated" })
          .setProtectedHeader({ alg: "HS256", kid: keys[0]?.kid ?? "" })
          .setAudience("authenticated")
          .setIssuer(auth.authUrl)
          .setIssuedAt()
          .setExpirationTime("1h")
          .sign(secret);
      },
    ],
  ])("is refused when it %s", async (_, make) => {
    const { status, body, headers } = await getUser(await make());
    expect([status, body.code, body.type]).toEqual([401, "bad_jwt", "/docs/problems#token-invalid"]);
    expect(headers.get("www-authenticate")).toMatch(/^Bearer/);
  });

  it("stays good when the keys rotate, in a process that runs, and so does what the new key signs", async () => {
    const client = await auth.member("hal@example.org");
    const before = await tokensOf(client);
    const rotated = await rotateSigningKeys(readKeys());
    writeFileSync(auth.keysFile, JSON.stringify(rotated));
    const [newKey] = rotated.keys;
    // They were read a moment ago.
    const clock = vi.spyOn(Date, "now").mockReturnValue(Date.now() + 4_000);
    const fromAnotherProcess = await getUser(await forge({ key: newKey }));
    clock.mockRestore();
    expect(fromAnotherProcess.status).toBe(200);
    expect((await getUser(before.access)).status).toBe(200);
    expect((await client.refreshSession()).error).toBeNull();
    const { data } = await client.getClaims();
    expect(data?.header.kid).toBe(newKey?.kid);
    const { body } = await auth.request("GET", "/.well-known/jwks.json");
    expect(body.keys).toHaveLength(2);
  });

  it("stays good when the file with the keys breaks under a process that runs", async () => {
    const { access } = await tokensOf(await auth.member("ivo@example.org"));
    const whole = readFileSync(auth.keysFile, "utf8");
    writeFileSync(auth.keysFile, whole.slice(0, 40));
    const clock = vi.spyOn(Date, "now").mockReturnValue(Date.now() + 61_000);
    const { status } = await getUser(access);
    clock.mockRestore();
    writeFileSync(auth.keysFile, whole);
    expect(status).toBe(200);
  });
});
