import type { GoTrueClient } from "@supabase/auth-js";
import { sql } from "kysely";
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

const OTHER = "a key under the stone";

async function signsIn(email: string, password: string): Promise<boolean> {
  return (await auth.client().signInWithPassword({ email, password })).error === null;
}

async function ageSessions(email: string, hours: number): Promise<void> {
  await asService((trx) =>
    sql`update auth.refresh_tokens set created_at = created_at - make_interval(hours => ${hours})
      where user_id = (select id from auth.users where email = ${email})`.execute(trx),
  );
}

async function isAlive(client: GoTrueClient): Promise<boolean> {
  return (await client.getUser()).error === null;
}

describe("changing the password", () => {
  it("takes a new one from who has signed in today, ends all other sessions, and tells the owner", async () => {
    const email = "ann@example.org";
    const client = await auth.member(email);
    const elsewhere = auth.client();
    await elsewhere.signInWithPassword({ email, password: PASSWORD });
    expect((await client.updateUser({ password: OTHER })).error).toBeNull();
    expect([await isAlive(client), await isAlive(elsewhere)]).toEqual([true, false]);
    expect([await signsIn(email, PASSWORD), await signsIn(email, OTHER)]).toEqual([false, true]);
    expect(auth.lastMailTo(email).subject).toBe("Your password for Litink was changed");
  });

  it("asks for the mailed code where the sign-in is long ago, and takes it once", async () => {
    const email = "ben@example.org";
    const client = await auth.member(email);
    await ageSessions(email, 25);
    const refused = await client.updateUser({ password: OTHER });
    expect(refused.error).toMatchObject({ code: "reauthentication_needed", status: 400 });
    expect((await client.reauthenticate()).error).toBeNull();
    const nonce = codeIn(auth.lastMailTo(email));
    const wrong = await client.updateUser({ password: OTHER, nonce: nonce === "123456" ? "654321" : "123456" });
    expect(wrong.error).toMatchObject({ code: "reauthentication_not_valid", status: 422 });
    expect((await client.updateUser({ password: OTHER, nonce })).error).toBeNull();
    const again = await client.updateUser({ password: PASSWORD, nonce });
    expect(again.error).toMatchObject({ code: "reauthentication_not_valid" });
    expect(await signsIn(email, OTHER)).toBe(true);
  });

  it("takes the current password in place of a code, and counts wrong ones", async () => {
    const email = "cat@example.org";
    const client = await auth.member(email);
    await ageSessions(email, 25);
    for (let tries = 0; tries < 10; tries++) {
      const { error } = await client.updateUser({ password: OTHER, current_password: "wrong password" });
      expect(error).toMatchObject({ code: "invalid_credentials" });
    }
    const locked = await client.updateUser({ password: OTHER, current_password: PASSWORD });
    expect(locked.error).toMatchObject({ code: "over_request_rate_limit", status: 429 });
    const elsewhere = auth.client();
    await elsewhere.signInWithPassword({ email, password: PASSWORD });
    expect((await elsewhere.updateUser({ password: OTHER, current_password: PASSWORD })).error).toBeNull();
  });

  it("refuses the same one and a weak one", async () => {
    const client = await auth.member("dan@example.org");
    expect((await client.updateUser({ password: PASSWORD })).error).toMatchObject({ code: "same_password" });
    const weak = await client.updateUser({ password: "baseball1" });
    expect(weak.error).toMatchObject({ code: "weak_password", reasons: ["pwned"] });
  });
});

describe("changing the address", () => {
  it("counts once both mailboxes have agreed, in whichever order and form", async () => {
    const [from, to] = ["eva@example.org", "eva.new@example.org"];
    const client = await auth.member(from);
    const { data, error } = await client.updateUser(
      { email: " EVA.New@example.org" },
      { emailRedirectTo: "https://app.example.org/account" },
    );
    expect([error, data.user?.email, data.user?.new_email]).toEqual([null, from, to]);
    expect(auth.lastMailTo(from).text).toContain(to);
    const half = await auth.client().verifyOtp({ email: to, token: codeIn(auth.lastMailTo(to)), type: "email_change" });
    expect([half.error, half.data.session]).toEqual([null, null]);
    expect((await client.getUser()).data.user?.email).toBe(from);
    const { page, told } = await follow(linkIn(auth.lastMailTo(from)));
    expect([page.pathname, told.get("type")]).toEqual(["/account", "email_change"]);
    expect(told.get("access_token")).not.toBeNull();
    const { data: changed } = await client.getUser();
    expect([changed.user?.email, changed.user?.new_email]).toEqual([to, undefined]);
    expect([await signsIn(from, PASSWORD), await signsIn(to, PASSWORD)]).toEqual([false, true]);
    const profile = await asService((trx) =>
      trx
        .selectFrom("profiles")
        .select("email")
        .where("id", "=", changed.user?.id ?? "")
        .executeTakeFirst(),
    );
    expect(profile?.email).toBe(to);
  });

  it("is not made by the same mailbox twice, nor by what was mailed for an earlier wish", async () => {
    const from = "fay@example.org";
    const client = await auth.member(from);
    await client.updateUser({ email: "fay.one@example.org" });
    const stale = linkIn(auth.lastMailTo("fay.one@example.org"));
    await client.updateUser({ email: "fay.two@example.org" });
    expect((await follow(stale)).told.get("error_code")).toBe("otp_expired");
    const first = linkIn(auth.lastMailTo(from));
    expect((await follow(first)).told.get("message")).toMatch(/other mail/);
    await auth.client().resend({ type: "email_change", email: from });
    expect((await follow(linkIn(auth.lastMailTo(from)))).told.get("access_token")).toBeNull();
    expect((await client.getUser()).data.user?.email).toBe(from);
  });

  it("says the same where the new address has an account, tells its owner, and never takes it", async () => {
    const [from, taken] = ["gus@example.org", "gus.taken@example.org"];
    await auth.member(taken);
    const client = await auth.member(from);
    const { data, error } = await client.updateUser({ email: taken });
    expect([error, data.user?.new_email]).toEqual([null, taken]);
    expect(auth.lastMailTo(taken).subject).toBe("You already have an account at Litink");
    expect((await follow(linkIn(auth.lastMailTo(from)))).told.get("access_token")).toBeNull();
    expect((await client.getUser()).data.user?.email).toBe(from);
  });

  it("loses to who has signed up with the address meanwhile", async () => {
    const [from, to] = ["hal@example.org", "hal.new@example.org"];
    const client = await auth.member(from);
    await client.updateUser({ email: to });
    const links = [linkIn(auth.lastMailTo(from)), linkIn(auth.lastMailTo(to))] as const;
    await auth.member(to);
    await follow(links[0]);
    expect((await follow(links[1])).told.get("error_code")).toBe("email_exists");
    expect((await client.getUser()).data.user?.email).toBe(from);
  });
});

describe("what a person says of themselves", () => {
  it("is merged, and taken away by null", async () => {
    const client = await auth.member("ida@example.org");
    await client.updateUser({ data: { name: "Ida", color: "blue" } });
    const { data } = await client.updateUser({ data: { color: null, town: "Linz" } });
    expect(data.user?.user_metadata).toEqual({ name: "Ida", town: "Linz" });
    const refused = await client.updateUser({ data: { name: "x".repeat(3_000) } });
    expect(refused.error).toMatchObject({ code: "validation_failed" });
    const little = { data: { note: "x".repeat(1_500) } };
    expect((await client.updateUser(little)).error).toBeNull();
    const together = await client.updateUser({ data: { other: "x".repeat(1_500) } });
    expect(together.error).toMatchObject({ code: "validation_failed", message: expect.stringMatching(/body\.data/) });
  });
});

describe("a forgotten password", () => {
  it("is replaced by who reads the mailbox, once, and the answer tells nobody whether there is an account", async () => {
    const email = "kim@example.org";
    const before = await auth.member(email);
    const recover = async (address: string) => {
      const { status, body } = await auth.request("POST", "/recover", { body: { email: address } });
      expect([status, body]).toEqual([200, {}]);
    };
    const ratio = await ratioOfTimes(
      () => recover(email),
      () => recover("nobody@example.org"),
    );
    expect(ratio).toBeLessThan(1.3);
    expect(auth.mailsTo("nobody@example.org")).toEqual([]);
    const client = auth.client();
    const { data } = await client.verifyOtp({ email, token: codeIn(auth.lastMailTo(email)), type: "recovery" });
    expect(data.session).not.toBeNull();
    expect((await client.updateUser({ password: OTHER })).error).toBeNull();
    expect([await signsIn(email, PASSWORD), await signsIn(email, OTHER)]).toEqual([false, true]);
    expect(await isAlive(before)).toBe(false);
  });

  it("confirms an address that never was, and forgets the password that somebody chose for it", async () => {
    const email = "lea@example.org";
    await auth.client().signUp({ email, password: "whoever chose this" });
    await auth.client().resetPasswordForEmail(email, { redirectTo: "https://app.example.org/new-password" });
    const { page, told } = await follow(linkIn(auth.lastMailTo(email)));
    expect([page.pathname, told.get("type")]).toEqual(["/new-password", "recovery"]);
    expect(await signsIn(email, "whoever chose this")).toBe(false);
  });

  it("is no way in any more once the address or the password has changed", async () => {
    const email = "mia@example.org";
    const client = await auth.member(email);
    await auth.client().resetPasswordForEmail(email);
    const link = linkIn(auth.lastMailTo(email));
    await client.updateUser({ password: OTHER });
    expect((await follow(link)).told.get("error_code")).toBe("otp_expired");
  });
});

describe("mail", () => {
  it("is sent thirty times an hour for one place, known address or not", async () => {
    const place = newAddress();
    const asked = await Promise.all(
      Array.from({ length: 33 }, (_, index) =>
        auth.request("POST", "/resend", { address: place, body: { type: "signup", email: `m${index}@example.org` } }),
      ),
    );
    const refused = asked.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(3);
    expect(refused[0]?.body).toMatchObject({
      code: "over_email_send_rate_limit",
      msg: expect.stringMatching(/60 min/),
    });
  });

  it("brings proofs that are tried thirty times in five minutes from one place", async () => {
    const place = newAddress();
    const tried = await Promise.all(
      Array.from({ length: 32 }, (_, index) =>
        auth.request("POST", "/verify", {
          address: place,
          body: { type: "signup", email: `v${index}@example.org`, token: "123456" },
        }),
      ),
    );
    expect(tried.map(({ status }) => status).filter((status) => status === 429)).toHaveLength(2);
    expect(tried[0]?.body).toMatchObject({ code: "otp_expired" });
  });
});
