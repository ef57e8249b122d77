import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asService } from "#core/db/index.ts";
import { type AuthServer, newAddress, openAuthServer, PASSWORD, ratioOfTimes } from "./auth-server.fixture.ts";

let auth: AuthServer;
beforeAll(async () => {
  auth = await openAuthServer();
});
afterAll(() => auth.close());

function signIn(email: string, password: string, address?: string) {
  return auth.request("POST", "/token?grant_type=password", {
    body: { email, password },
    ...(address === undefined ? {} : { address }),
  });
}

async function hashOf(email: string): Promise<string | null | undefined> {
  const user = await asService((trx) =>
    trx.selectFrom("auth.users").select("encrypted_password").where("email", "=", email).executeTakeFirst(),
  );
  return user?.encrypted_password;
}

async function change(email: string, set: ReturnType<typeof sql>): Promise<void> {
  await asService((trx) => sql`update auth.users set ${set} where email = ${email}`.execute(trx));
}

describe("signing in", () => {
  it("gives an access token whose claims and signature a client can verify by itself", async () => {
    const client = await auth.member("ida@example.org");
    const { data, error } = await client.signInWithPassword({ email: "IDA@example.org ", password: PASSWORD });
    expect(error).toBeNull();
    expect(data.session).toMatchObject({ token_type: "bearer", expires_in: 3_600, user: { email: "ida@example.org" } });
    const { data: verified } = await client.getClaims();
    expect(verified?.header).toMatchObject({ alg: "ES256", typ: "JWT", kid: expect.any(String) });
    expect(verified?.claims).toMatchObject({
      ...{ sub: data.user?.id, role: "authenticated", aud: "authenticated", iss: auth.authUrl, aal: "aal1" },
      ...{ email: "ida@example.org", session_id: expect.any(String), amr: [{ method: "password" }] },
    });
    expect((verified?.claims.exp ?? 0) - (verified?.claims.iat ?? 0)).toBe(3_600);
  });

  it("says the same and takes as long for a wrong password and for nobody's address", async () => {
    await auth.member("kim@example.org");
    const answers = new Set<string>();
    const fail = async (email: string) => {
      const { status, body } = await signIn(email, "not the password");
      const { requestId: _, ...said } = body;
      answers.add(JSON.stringify([status, said]));
    };
    const ratio = await ratioOfTimes(
      () => fail("kim@example.org"),
      () => fail("nobody@example.org"),
    );
    expect(ratio).toBeLessThan(1.3);
    expect(answers.size).toBe(1);
    expect(JSON.parse([...answers][0] ?? "")[1]).toMatchObject({ code: "invalid_credentials" });
  });

  it("locks an account for one place after ten wrong passwords, known or not, and for no other place", async () => {
    await auth.member("lea@example.org");
    for (const email of ["lea@example.org", "nobody@example.org"]) {
      const place = newAddress();
      const tries = await Promise.all(Array.from({ length: 14 }, () => signIn(email, "wrong password", place)));
      expect(tries.filter(({ status }) => status === 400)).toHaveLength(10);
      const right = await signIn(email, PASSWORD, place.replace("::1", "::2"));
      expect([right.status, right.body.code]).toEqual([429, "over_request_rate_limit"]);
      expect(Number(right.headers.get("retry-after"))).toBeGreaterThan(890);
      expect(right.body.msg).toMatch(/15 min/);
    }
    expect((await signIn("lea@example.org", PASSWORD)).status).toBe(200);
  });

  it("forgets wrong passwords after the right one", async () => {
    await auth.member("mia@example.org");
    const place = newAddress();
    for (let round = 0; round < 2; round++) {
      for (let tries = 0; tries < 9; tries++) await signIn("mia@example.org", "wrong password", place);
      expect((await signIn("mia@example.org", PASSWORD, place)).status).toBe(200);
    }
  });

  it("hashes a password anew when what a hash costs has changed", async () => {
    const email = "old@example.org";
    await auth.member(email, "password of the past");
    // argon2id of "password of the past" with a salt of sixteen zeros, 8 MiB and one pass.
    const cheap = await cheapHash("password of the past");
    await change(email, sql`encrypted_password = ${cheap}`);
    expect((await signIn(email, "password of the pest")).status).toBe(400);
    expect(await hashOf(email)).toBe(cheap);
    expect((await signIn(email, "password of the past")).status).toBe(200);
    expect(await hashOf(email)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await signIn(email, "password of the past")).status).toBe(200);
  });

  it("tells a locked account so, and only to who knows its password", async () => {
    const email = "ned@example.org";
    const client = await auth.member(email);
    await change(email, sql`raw_app_meta_data = jsonb_build_object('banned_until', now() + interval '1 hour')`);
    expect((await signIn(email, "wrong password")).body.code).toBe("invalid_credentials");
    expect((await signIn(email, PASSWORD)).body).toMatchObject({ code: "user_banned", status: 403 });
    expect((await client.refreshSession()).error).toMatchObject({ code: "user_banned" });
    await change(email, sql`raw_app_meta_data = jsonb_build_object('banned_until', now() - interval '1 hour')`);
    expect((await signIn(email, PASSWORD)).status).toBe(200);
  });

  it("never lets in without a password where the account has none", async () => {
    await auth.member("none@example.org");
    await change("none@example.org", sql`encrypted_password = null`);
    expect((await signIn("none@example.org", PASSWORD)).body.code).toBe("invalid_credentials");
  });

  it.each([
    ["no password", "?grant_type=password", { email: "a@example.org" }, "body.password"],
    ["no refresh token", "?grant_type=refresh_token", {}, "body.refresh_token"],
    ["a grant that there is not", "?grant_type=id_token", {}, "query.grant_type"],
    ["no grant", "", {}, "query.grant_type"],
    ["an object for a password", "?grant_type=password", { email: "a@example.org", password: {} }, "body.password"],
  ])("refuses %s, naming the field", async (_, query, body, field) => {
    const answer = await auth.request("POST", `/token${query}`, { body });
    expect([answer.status, answer.body.code]).toEqual([422, "validation_failed"]);
    expect(answer.body.errors).toContainEqual({ field, reason: expect.any(String) });
  });

  it("tells what there is, and where it answers", async () => {
    const { body: settings } = await auth.request("GET", "/settings");
    expect(settings).toMatchObject({ external: { email: true }, disable_signup: false, mailer_autoconfirm: false });
    expect((await auth.request("GET", "/health")).status).toBe(200);
    const { body: set, headers } = await auth.request("GET", "/.well-known/jwks.json");
    expect(set).toMatchObject({
      keys: [{ kty: "EC", crv: "P-256", alg: "ES256", use: "sig", kid: expect.any(String) }],
    });
    expect(JSON.stringify(set)).not.toContain('"d"');
    expect(headers.get("cache-control")).toBe("public, max-age=600");
  });
});

async function cheapHash(password: string): Promise<string> {
  const { argon2Sync } = await import("node:crypto");
  const salt = Buffer.alloc(16);
  const digest = argon2Sync("argon2id", {
    ...{ message: password, nonce: salt, memory: 8_192, passes: 1, parallelism: 1, tagLength: 32 },
  });
  const plain = (bytes: Buffer) => bytes.toString("base64").replaceAll("=", "");
  return `$argon2id$v=19$m=8192,t=1,p=1$${plain(salt)}$${plain(digest)}`;
}
