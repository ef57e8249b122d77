import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePng } from "#core/media/picture.fixture.ts";
import { headObject, listObjects } from "#core/storage/index.ts";
import { avatarsPrefix } from "#core/storage/keys.ts";
import { type Answer, type Member, type Members, openMembers } from "./members.fixture.ts";

let platform: Members;
beforeAll(async () => {
  platform = await openMembers();
});
afterAll(() => platform.close());

const etagOf = ({ headers }: Answer) => headers.get("etag") ?? "none";

describe("the profile", () => {
  it("shows its owner who they are: mode, roles, plan, and that their address is confirmed", async () => {
    const ada = await platform.join("ada", ["creator"]);
    const profile = await ada.ask("GET", "/v1/profile");
    expect(profile.status).toBe(200);
    expect(profile.body).toEqual({
      ...{ id: ada.id, email: "ada@example.org", emailVerified: true, displayName: null, userMode: "learning" },
      ...{ onboardingComplete: false, avatarVersion: null, roles: ["creator", "user"], plan: "enterprise" },
      ...{ createdAt: expect.stringMatching(/Z$/), updatedAt: expect.stringMatching(/Z$/) },
    });
    const again = await ada.ask("GET", "/v1/profile", { headers: { "if-none-match": etagOf(profile) } });
    expect(again.status).toBe(304);
    expect((await platform.ask("GET", "/v1/profile")).status).toBe(401);
  });

  it("is changed in what is its owner's to decide, and in nothing else", async () => {
    const bea = await platform.join("bea");
    const changed = await bea.ask("PATCH", "/v1/profile", { body: { displayName: "  Béa 🎬 " } });
    expect([changed.status, changed.body.displayName, changed.body.userMode]).toEqual([200, "Béa 🎬", "learning"]);
    for (const [body, field] of [
      [{ roles: ["admin"] }, "body.roles"],
      [{ plan: "enterprise", displayName: "B" }, "body.plan"],
      [{ avatarUrl: "https://evil.example/x.png" }, "body.avatarUrl"],
      [{ userMode: "admin" }, "body.userMode"],
      [{ displayName: "two\nlines" }, "body.displayName"],
      [{ displayName: " " }, "body.displayName"],
      [{}, "body"],
    ] as const) {
      const { status, body: told } = await bea.ask("PATCH", "/v1/profile", { body });
      expect([status, told.errors]).toEqual([422, expect.arrayContaining([expect.objectContaining({ field })])]);
    }
    expect((await bea.ask("GET", "/v1/profile")).body).toEqual(changed.body);
  });

  it("is changed by one of two who have read the same", async () => {
    const cleo = await platform.join("cleo");
    const etag = etagOf(await cleo.ask("GET", "/v1/profile"));
    const change = (displayName: string) =>
      cleo.ask("PATCH", "/v1/profile", { body: { displayName }, headers: { "if-match": etag } });
    const answers = await Promise.all([change("One"), change("Two")]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const winner = answers.find(({ status }) => status === 200);
    const now = await cleo.ask("GET", "/v1/profile");
    expect(now.body).toEqual(winner?.body);
    expect(etagOf(now)).toBe(winner && etagOf(winner));
  });

  it("is complete once its owner has said who they are and what they are here for", async () => {
    const dan = await platform.join("dan");
    expect((await dan.ask("POST", "/v1/profile/onboarding", { body: { userMode: "creator" } })).status).toBe(422);
    const said = { displayName: "Dan", userMode: "creator" };
    const { status, body } = await dan.ask("POST", "/v1/profile/onboarding", { body: said });
    expect([status, body]).toEqual([200, expect.objectContaining({ ...said, onboardingComplete: true })]);
  });
});

describe("the picture of a profile", () => {
  let eve: Member;
  beforeAll(async () => {
    eve = await platform.join("eve");
  });

  async function upload(bytes: Buffer, contentType = "image/png", sentAs = contentType) {
    const permitted = await eve.ask("POST", "/v1/profile/avatar", { body: { contentType } });
    const { uploadId, url, fields } = permitted.body as {
      uploadId: string;
      url: string;
      fields: Record<string, string>;
    };
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...fields, "Content-Type": sentAs })) form.append(name, value);
    form.append("file", new Blob([new Uint8Array(bytes)]), "me.png");
    return { uploadId, status: (await fetch(url, { method: "POST", body: form })).status };
  }

  const choose = (uploadId: string, member = eve) => member.ask("PUT", "/v1/profile/avatar", { body: { uploadId } });
  const keys = async () => (await Array.fromAsync(listObjects(avatarsPrefix(eve.id)))).map(({ key }) => key);

  it("is what was uploaded, under an address that is good for a while", async () => {
    const picture = makePng(64, 64);
    const { uploadId, status } = await upload(picture);
    expect(status).toBe(204);
    const profile = await choose(uploadId);
    expect([profile.status, profile.body.avatarVersion]).toEqual([200, expect.stringContaining(uploadId)]);
    const { body } = await eve.ask("GET", "/v1/profile/avatar");
    const read = await fetch(String(body.url));
    expect(read.headers.get("content-type")).toBe("image/png");
    expect(Buffer.from(await read.arrayBuffer())).toEqual(picture);
    const inMinutes = (Date.parse(String(body.expiresAt)) - Date.now()) / 60_000;
    expect(inMinutes).toBeGreaterThan(10);
    expect(inMinutes).toBeLessThan(20);
    expect((await choose(uploadId)).body).toEqual(profile.body);
  });

  it("takes the place of the one before, which is deleted", async () => {
    const before = await keys();
    const { uploadId } = await upload(makePng(32, 32));
    await choose(uploadId);
    const after = await keys();
    expect(after).toHaveLength(1);
    expect(before).not.toContain(after[0]);
  });

  it("is refused by the store where it is larger or of another kind than was asked for", async () => {
    expect((await upload(Buffer.concat([makePng(9, 9), Buffer.alloc(5 * 1024 * 1024)]))).status).toBe(400);
    expect((await upload(makePng(9, 9), "image/png", "text/html")).status).toBe(403);
    expect((await eve.ask("POST", "/v1/profile/avatar", { body: { contentType: "image/svg+xml" } })).status).toBe(422);
  });

  it.each([
    ["an SVG that says it is a PNG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /no PNG, JPEG or WebP/],
    ["too wide", makePng(4097, 10), /4097 × 10 pixels/],
    ["without a size", makePng(0, 0), /no size/],
  ])("is refused and deleted where it is %s", async (_, bytes, reason) => {
    const kept = await keys();
    const { uploadId } = await upload(bytes);
    const { status, body } = await choose(uploadId);
    expect([status, body.code, body.detail]).toEqual([422, "avatar-unfit", expect.stringMatching(reason)]);
    expect(await keys()).toEqual(kept);
  });

  it("is nobody else's upload, and none that was not made", async () => {
    const { uploadId } = await upload(makePng(16, 16));
    const finn = await platform.join("finn");
    expect((await choose(uploadId, finn)).body.code).toBe("avatar-not-uploaded");
    expect((await choose("0c9d8f7e-1111-4222-8333-444455556666")).status).toBe(404);
    expect((await choose("../../somebody")).status).toBe(422);
  });

  it("is taken off", async () => {
    const kept = (await keys()).find((key) => key.endsWith(".png")) ?? "";
    expect(await headObject(kept)).toBeDefined();
    expect((await eve.ask("DELETE", "/v1/profile/avatar")).status).toBe(204);
    expect((await eve.ask("GET", "/v1/profile/avatar")).body.code).toBe("avatar-not-found");
    expect((await eve.ask("GET", "/v1/profile")).body.avatarVersion).toBeNull();
    expect(await headObject(kept)).toBeUndefined();
    expect((await eve.ask("DELETE", "/v1/profile/avatar")).status).toBe(204);
  });
});
