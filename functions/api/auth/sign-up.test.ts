import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asService } from "#core/db/index.ts";
import {
  type AuthServer,
  codeIn,
  follow,
  linkIn,
  newAddress,
  openAuthServer,
  PASSWORD,
  ratioOfTimes,
} from "./auth-server.fixture.ts";

let auth: AuthServer;
beforeAll(async () => {
  auth = await openAuthServer();
});
afterAll(() => auth.close());

async function accountsOf(email: string) {
  return asService(async (trx) => ({
    users: await trx.selectFrom("auth.users").selectAll().where("email", "=", email).execute(),
    profiles: await trx.selectFrom("profiles").selectAll().where("email", "=", email).execute(),
  }));
}

describe("signing up", () => {
  it("mails a link that confirms the address, lands where it was asked to, and signs in once", async () => {
    const email = "ada@example.org";
    const { data, error } = await auth.client().signUp({
      ...{ email: " Ada@Example.ORG ", password: PASSWORD },
      options: { data: { display_name: "Ada" }, emailRedirectTo: "https://app.example.org/in?x=1" },
    });
    expect(error).toBeNull();
    expect(data).toMatchObject({ session: null, user: { email, user_metadata: { display_name: "Ada" } } });
    const early = await auth.client().signInWithPassword({ email, password: PASSWORD });
    expect(early.error).toMatchObject({ code: "email_not_confirmed", status: 400 });
    const mail = auth.lastMailTo(email);
    const { status, page, told } = await follow(linkIn(mail));
    expect([status, page.origin, page.pathname, page.search]).toEqual([303, "https://app.example.org", "/in", "?x=1"]);
    expect([told.get("type"), told.get("token_type"), told.get("expires_in")]).toEqual(["signup", "bearer", "3600"]);
    const client = auth.client();
    await client.setSession({
      access_token: told.get("access_token") ?? "",
      refresh_token: told.get("refresh_token") ?? "",
    });
    const { data: signedIn } = await client.getUser();
    expect(signedIn.user).toMatchObject({ email, role: "authenticated", app_metadata: { provider: "email" } });
    const again = await follow(linkIn(mail));
    expect(again.told.get("error_code")).toBe("otp_expired");
    expect(again.page.searchParams.get("error")).toBe("access_denied");
    const { users, profiles } = await accountsOf(email);
    expect(users[0]?.encrypted_password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(profiles).toMatchObject([{ id: users[0]?.id, display_name: "Ada", roles: ["user"] }]);
  });

  it("confirms by the code that is typed, once, and for its own address only", async () => {
    for (const email of ["ben@example.org", "eve@example.org"])
      await auth.client().signUp({ email, password: PASSWORD });
    const mail = auth.lastMailTo("ben@example.org");
    const token = codeIn(mail);
    const wrongOwner = await auth.client().verifyOtp({ email: "eve@example.org", token, type: "signup" });
    expect(wrongOwner.error).toMatchObject({ code: "otp_expired", status: 403 });
    const wrongKind = await auth.client().verifyOtp({ email: "ben@example.org", token, type: "recovery" });
    expect(wrongKind.error).toMatchObject({ code: "otp_expired" });
    const client = auth.client();
    const { data, error } = await client.verifyOtp({ email: "BEN@example.org", token, type: "email" });
    expect([error, data.user?.email]).toEqual([null, "ben@example.org"]);
    expect((await client.getUser()).data.user?.email_confirmed_at).toBeDefined();
    const second = await auth.client().verifyOtp({ email: "ben@example.org", token, type: "signup" });
    expect(second.error).toMatchObject({ code: "otp_expired" });
    expect((await follow(linkIn(mail))).told.get("error_code")).toBe("otp_expired");
  });

  it("takes the token of the link as token_hash, too", async () => {
    const email = "hash@example.org";
    await auth.client().signUp({ email, password: PASSWORD });
    const mail = auth.lastMailTo(email);
    const token_hash = new URL(linkIn(mail)).searchParams.get("token") ?? "";
    const { data } = await auth.client().verifyOtp({ token_hash, type: "signup" });
    expect(data.session?.user.email).toBe(email);
  });

  it("lets nobody guess a code: five wrong ones and it is worth nothing until a new one is mailed", async () => {
    const email = "guess@example.org";
    await auth.client().signUp({ email, password: PASSWORD });
    const code = codeIn(auth.lastMailTo(email));
    const wrong = code === "000000" ? "111111" : "000000";
    for (let tries = 0; tries < 5; tries++) {
      const { error } = await auth.client().verifyOtp({ email, token: wrong, type: "signup" });
      expect(error).toMatchObject({ code: "otp_expired" });
    }
    const right = await auth.client().verifyOtp({ email, token: code, type: "signup" });
    expect(right.error).toMatchObject({ code: "over_request_rate_limit", status: 429 });
    await auth.client().resend({ type: "signup", email });
    const newest = codeIn(auth.lastMailTo(email));
    const { error } = await auth.client().verifyOtp({ email, token: newest, type: "signup" });
    expect(error).toBeNull();
  });

  it("answers the same where there is an account, changes nothing of it, and tells its owner", async () => {
    const email = "cora@example.org";
    const signUp = (address: string) =>
      auth.request("POST", "/signup", { address, body: { email, password: PASSWORD, data: { a: 1 } } });
    const first = await signUp(newAddress());
    const unconfirmed = await signUp(newAddress());
    await follow(linkIn(auth.lastMailTo(email)));
    const before = await accountsOf(email);
    const confirmed = await auth.request("POST", "/signup", {
      body: { email, password: "quite another password", data: { a: 1 } },
    });
    const shapeOf = ({ status, body }: typeof first) => {
      const { id: _, identities: __, created_at: ___, updated_at: ____, ...rest } = body;
      return { status, fields: Object.keys(body), rest };
    };
    expect(shapeOf(confirmed)).toEqual(shapeOf(first));
    expect(shapeOf(unconfirmed)).toEqual(shapeOf(first));
    expect(confirmed.body.id).not.toBe(before.users[0]?.id);
    expect(first.body.id).not.toBe(before.users[0]?.id);
    expect(await accountsOf(email)).toEqual(before);
    expect(auth.lastMailTo(email).subject).toBe("You already have an account at Litink");
    expect(auth.lastMailTo(email).text).not.toMatch(/https?:/);
  });

  it("takes as long where there is an account as where there is none", async () => {
    const email = "tick@example.org";
    await auth.member(email);
    let strangers = 0;
    const ratio = await ratioOfTimes(
      () => auth.client().signUp({ email, password: PASSWORD }),
      () => auth.client().signUp({ email: `tock${strangers++}@example.org`, password: PASSWORD }),
    );
    expect(ratio).toBeLessThan(1.3);
  });

  it("keeps no password that somebody else left before the owner came", async () => {
    const email = "dora@example.org";
    await auth.client().signUp({ email, password: "the thief was here first" });
    const stale = auth.lastMailTo(email);
    await auth.client().signUp({ email, password: PASSWORD });
    expect((await follow(linkIn(stale))).told.get("error_code")).toBe("otp_expired");
    expect((await follow(linkIn(auth.lastMailTo(email)))).told.get("access_token")).not.toBeNull();
    const thief = await auth.client().signInWithPassword({ email, password: "the thief was here first" });
    expect(thief.error).toMatchObject({ code: "invalid_credentials" });
    expect((await auth.client().signInWithPassword({ email, password: PASSWORD })).error).toBeNull();
  });

  it("makes one account of a thousand sign-ups at once, and answers each alike", async () => {
    const email = "crowd@example.org";
    const place = newAddress();
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, (_, index) =>
        // From one place thirty get through; the others come from places of their own.
        auth.request("POST", "/signup", {
          body: { email, password: `${PASSWORD} ${index}` },
          address: index < 985 ? place : newAddress(),
        }),
      ),
    );
    const statuses = Map.groupBy(answers, ({ status }) => status);
    expect([statuses.get(200)?.length, statuses.get(429)?.length]).toEqual([45, 955]);
    expect(statuses.get(429)?.[0]?.body).toMatchObject({ code: "over_email_send_rate_limit" });
    const { users, profiles } = await accountsOf(email);
    expect([users.length, profiles.length]).toEqual([1, 1]);
    expect(auth.mailsTo(email)).toHaveLength(45);
  }, 60_000);

  it.each([
    ["a short password", { password: "seven77" }, "weak_password", ["length"]],
    ["a long password", { password: "x y".repeat(100) }, "weak_password", ["length"]],
    ["a common password", { password: "Password123!" }, "weak_password", ["pwned"]],
    ["the address as password", { password: "WEAK@example.org" }, "weak_password", ["pwned"]],
    ["one character over and over", { password: "abababababab" }, "weak_password", ["pwned"]],
  ])("refuses %s and says why", async (_, given, code, reasons) => {
    const { error } = await auth.client().signUp({ email: "weak@example.org", ...given });
    expect(error).toMatchObject({ name: "AuthWeakPasswordError", code, reasons, status: 422 });
    expect((await accountsOf("weak@example.org")).users).toEqual([]);
  });

  it.each([
    ["no address", { email: "nobody" }],
    ["an address with a line break", { email: "a@example.org\r\nBcc: all@example.org" }],
    ["two addresses", { email: "a@example.org, b@example.org" }],
    ["NUL in the password", { email: "a@example.org", password: "a password\0with NUL" }],
    ["half a surrogate pair", { email: "a@example.org", data: { name: "\ud800" } }],
    ["a field that there is not", { email: "a@example.org", role: "admin" }],
    ["app_metadata", { email: "a@example.org", app_metadata: { role: "admin" } }],
    ["more metadata than a token can carry", { email: "a@example.org", data: { name: "x".repeat(2_048) } }],
  ])("refuses %s, naming the field", async (_, given) => {
    const { status, body } = await auth.request("POST", "/signup", { body: { password: PASSWORD, ...given } });
    expect([status, body.code, body.error_code]).toEqual([422, "validation_failed", "validation_failed"]);
    expect(body.errors).toEqual([{ field: expect.stringMatching(/^body\./), reason: expect.any(String) }]);
    expect(body.msg).toBe(body.detail);
  });

  it("makes nobody anything by what they say of themselves", async () => {
    const email = "rolf@example.org";
    await auth.client().signUp({
      ...{ email, password: PASSWORD },
      options: { data: { role: "admin", roles: ["admin"], app_metadata: { role: "admin" }, banned_until: null } },
    });
    await follow(linkIn(auth.lastMailTo(email)));
    const { data } = await auth.client().signInWithPassword({ email, password: PASSWORD });
    const claims = JSON.parse(Buffer.from(data.session?.access_token.split(".")[1] ?? "", "base64url").toString());
    expect([claims.role, claims.app_metadata]).toEqual(["authenticated", { provider: "email", providers: ["email"] }]);
    expect((await accountsOf(email)).profiles[0]?.roles).toEqual(["user"]);
  });

  it("hands no session to a page of somebody else", async () => {
    const foreign = [
      "https://evil.example.com/",
      "//evil.example.com",
      "javascript:alert(1)",
      "https://app.example.org@evil.example.com/",
    ];
    for (const [index, emailRedirectTo] of foreign.entries()) {
      const email = `open${index}@example.org`;
      await auth.client().signUp({ email, password: PASSWORD, options: { emailRedirectTo } });
      const link = new URL(linkIn(auth.lastMailTo(email)));
      expect(link.searchParams.get("redirect_to")).toBe("https://studio.example.org/welcome");
      link.searchParams.set("redirect_to", emailRedirectTo);
      const { page, told } = await follow(link.href);
      expect(page.origin).toBe("https://studio.example.org");
      expect(told.get("access_token")).not.toBeNull();
    }
  });

  it("uses up no link for a program that only asks for its head", async () => {
    const email = "scan@example.org";
    await auth.client().signUp({ email, password: PASSWORD });
    const link = linkIn(auth.lastMailTo(email));
    expect((await fetch(link, { method: "HEAD", redirect: "manual" })).status).toBe(200);
    expect((await follow(link)).told.get("access_token")).not.toBeNull();
  });
});
