import { DeleteObjectsCommand, GetObjectCommand, HeadObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { createPresignedPost, type PresignedPostOptions } from "@aws-sdk/s3-presigned-post";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { describe, expect, it } from "vitest";
import { Bucket, ORIGIN, refusal, status, withStore } from "./store.fixture.ts";

const store = withStore();

const signedGet = (Key: string, options: object = { expiresIn: 60 }) =>
  getSignedUrl(store.client, new GetObjectCommand({ Bucket, Key }), options);

describe("access", () => {
  it("needs the right secret: another or none does not get in", async () => {
    await store.put("secret", "x");
    const wrong = store.clientWith("wrong");
    await expect(wrong.send(new HeadObjectCommand({ Bucket, Key: "secret" }))).rejects.toEqual(status(403));
    wrong.destroy();
    expect((await fetch(`${store.server.url}/${Bucket}/secret`)).status).toBe(403);
    expect((await fetch(`${store.server.url}/${Bucket}?list-type=2`)).status).toBe(403);
    expect((await fetch(`${store.server.url}/${Bucket}/secret`, { method: "DELETE" })).status).toBe(403);
  });

  it("is refused where the body is another than was signed", async () => {
    await store.put("kept", "x");
    const tampered = store.clientWith("secret");
    const replace = (from: string, to: string) =>
      tampered.middlewareStack.add(
        (next) => (args) => {
          const request = args.request as { body: string };
          expect(request.body).toContain(from);
          request.body = request.body.replace(from, to);
          return next(args);
        },
        // After it was signed.
        { step: "finalizeRequest", priority: "low", name: "tamper", override: true },
      );
    replace("meant", "added");
    await expect(tampered.send(new PutObjectCommand({ Bucket, Key: "new", Body: "as meant" }))).rejects.toEqual(
      status(400),
    );
    await expect(store.get("new")).rejects.toEqual(status(404));
    replace("none", "kept");
    const remove = new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: "none" }] } });
    await expect(tampered.send(remove)).rejects.toEqual(refusal("XAmzContentSHA256Mismatch"));
    expect((await store.get("kept")).text).toBe("x");
    tampered.destroy();
  });
});

describe("a presigned URL", () => {
  it("opens what it was signed for, as long as it was, and nothing else", async () => {
    await store.put("signed", "x");
    const ResponseContentDisposition = 'attachment; filename="y"';
    const url = await getSignedUrl(
      store.client,
      new GetObjectCommand({ Bucket, Key: "signed", ResponseContentDisposition }),
      { expiresIn: 60 },
    );
    const answer = await fetch(url);
    expect([answer.status, answer.headers.get("content-disposition")]).toEqual([200, ResponseContentDisposition]);
    expect((await fetch(url.replace("/signed", "/other"))).status).toBe(403);
    expect((await fetch(url.replace("filename", "elsename"))).status).toBe(403);
    expect((await fetch(url, { method: "PUT", body: "x" })).status).toBe(403);
    expect((await fetch(url.replace("X-Amz-Expires=60", "X-Amz-Expires=600"))).status).toBe(403);
  });

  it("is over when its time is, and not before its time has come", async () => {
    await store.put("timed", "x");
    const at = (milliseconds: number) =>
      signedGet("timed", { expiresIn: 60, signingDate: new Date(Date.now() + milliseconds) });
    expect((await fetch(await at(-30_000))).status).toBe(200);
    expect((await fetch(await at(-61_000))).status).toBe(403);
    expect((await fetch(await at(3_600_000))).status).toBe(403);
  });

  it("for a PUT holds its headers, and lets none be added that has a meaning", async () => {
    await store.put("precious", "secret");
    const url = await getSignedUrl(
      store.client,
      new PutObjectCommand({ Bucket, Key: "written", ContentType: "text/plain" }),
      { expiresIn: 60, signableHeaders: new Set(["content-type"]) },
    );
    const write = async (headers: Record<string, string>) =>
      (await fetch(url, { method: "PUT", body: "x", headers })).status;
    expect(await write({ "content-type": "image/png" })).toBe(403);
    const copied = { "content-type": "text/plain", "x-amz-copy-source": `/${Bucket}/precious` };
    expect(await write(copied)).toBe(403);
    expect(await write({ "content-type": "text/plain", "x-amz-meta-owner": "me" })).toBe(403);
    expect(await write({ "content-type": "text/plain" })).toBe(200);
    expect((await store.get("written")).text).toBe("x");
  });

  it("serves a film as a browser asks for it: in ranges of the one it began with", async () => {
    const { ETag = "" } = await store.put("film", "0123456789");
    const url = await signedGet("film");
    const ask = async (headers: Record<string, string>) => {
      const answer = await fetch(url, { headers });
      return [answer.status, await answer.text()];
    };
    expect(await ask({ range: "bytes=0-" })).toEqual([206, "0123456789"]);
    expect(await ask({ range: "bytes=4-5", "if-range": ETag })).toEqual([206, "45"]);
    expect(await ask({ range: "bytes=4-5", "if-range": '"older"' })).toEqual([200, "0123456789"]);
  });
});

describe("a presigned form", () => {
  const upload = async (more: Partial<PresignedPostOptions>, body: string, change: Record<string, string> = {}) => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what stands for the name of the file.
    const post = await createPresignedPost(store.client, { Bucket, Key: "form/${filename}", Expires: 60, ...more });
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...post.fields, ...change })) form.append(name, value);
    form.append("file", new Blob([body]), "f.txt");
    const answer = await fetch(post.url, { method: "POST", body: form, redirect: "manual" });
    return { status: answer.status, text: await answer.text(), location: answer.headers.get("location") };
  };

  it("puts the file where the policy says", async () => {
    expect(await upload({}, "12345")).toMatchObject({ status: 204 });
    expect((await store.get("form/f.txt")).text).toBe("12345");
    expect(store.events.at(-1)).toMatchObject({ detail: { object: { key: "form/f.txt" }, reason: "POST Object" } });
    const created = await upload({ Fields: { success_action_status: "201" } }, "x");
    expect(created).toMatchObject({ status: 201, text: expect.stringContaining("<Key>form/f.txt</Key>") });
    const back = { success_action_redirect: "https://studio.example/done?a=1" };
    const redirected = await upload({ Fields: back, Conditions: [back] }, "x");
    expect(redirected).toMatchObject({ status: 303, location: expect.stringContaining("?a=1&bucket=b&key=form") });
  });

  it("holds the file to its size, and keeps nothing of another", async () => {
    const sized = (smallest: number, largest: number) =>
      upload({ Key: "sized", Conditions: [["content-length-range", smallest, largest]] }, "12345");
    expect(await sized(1, 4)).toMatchObject({ status: 400, text: expect.stringContaining("EntityTooLarge") });
    expect(await sized(6, 9)).toMatchObject({ status: 400, text: expect.stringContaining("EntityTooSmall") });
    await expect(store.get("sized")).rejects.toEqual(status(404));
    expect(await sized(5, 5)).toMatchObject({ status: 204 });
  });

  it("holds every field to its conditions, and takes none without one", async () => {
    const typed: Partial<PresignedPostOptions> = { Conditions: [["starts-with", "$Content-Type", "image/"]] };
    expect((await upload(typed, "x", { "Content-Type": "image/png" })).status).toBe(204);
    expect((await upload(typed, "x", { "Content-Type": "text/html" })).status).toBe(403);
    expect((await upload(typed, "x")).status).toBe(403);
    const owned: Partial<PresignedPostOptions> = { Conditions: [["eq", "$x-amz-meta-owner", "ann"]] };
    expect((await upload(owned, "x", { "x-amz-meta-owner": "ann" })).status).toBe(204);
    expect((await upload(owned, "x", { "x-amz-meta-owner": "bob" })).status).toBe(403);
    const under: Partial<PresignedPostOptions> = { Key: "up/1", Conditions: [["starts-with", "$key", "up/"]] };
    expect((await upload(under, "x", { key: "elsewhere" })).status).toBe(403);
    expect((await upload({}, "x", { key: "elsewhere" })).status).toBe(403);
    expect((await upload({}, "x", { acl: "public-read" })).status).toBe(403);
  });

  it("is refused when its time is over, or when anything of it was changed", async () => {
    expect((await upload({ Expires: -5 }, "x")).status).toBe(403);
    const { fields } = await createPresignedPost(store.client, { Bucket, Key: "k", Expires: 60 });
    const policy = JSON.parse(Buffer.from(fields.Policy ?? "", "base64").toString());
    const widened = { ...policy, expiration: "2099-01-01T00:00:00Z" };
    const Policy = Buffer.from(JSON.stringify(widened)).toString("base64");
    expect((await upload({ Key: "k" }, "x", { Policy })).status).toBe(403);
    expect((await upload({}, "x", { "X-Amz-Signature": "0".repeat(64) })).status).toBe(403);
    expect((await upload({}, "x", { "X-Amz-Algorithm": "none" })).status).toBe(400);
    expect((await upload({}, "x", { Policy: "" })).status).toBe(403);
  });
});

describe("pages of a browser", () => {
  const ask = (origin: string, method: string) =>
    fetch(`${store.server.url}/${Bucket}/x`, { method, headers: { origin, "access-control-request-method": "PUT" } });

  it("may ask from the origins that were named, and from no other", async () => {
    const allowed = await ask(ORIGIN, "OPTIONS");
    expect([allowed.status, allowed.headers.get("access-control-allow-origin")]).toEqual([200, ORIGIN]);
    expect(allowed.headers.get("access-control-allow-methods")).toContain("PUT");
    const refused = await ask("https://evil.example", "OPTIONS");
    expect([refused.status, refused.headers.get("access-control-allow-origin")]).toEqual([403, null]);
  });

  it("can read why they were refused", async () => {
    const answer = await ask(ORIGIN, "GET");
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([403, ORIGIN]);
    expect(answer.headers.get("vary")).toBe("origin");
  });
});
