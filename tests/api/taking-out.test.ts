import { strFromU8, unzipSync } from "fflate";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failExport, forgetExports, resumeExports, writePart } from "#core/auth/index.ts";
import { asService } from "#core/db/index.ts";
import { getBytes, listObjects, putJson, putObject } from "#core/storage/index.ts";
import {
  bookPrefix,
  exportPartKey,
  exportPlanKey,
  exportsPrefix,
  uploadKey,
  uploadsPrefix,
} from "#core/storage/keys.ts";
import { PERSONAL_DATA } from "../../functions/personal-data.ts";
import { seedOneOfEach } from "../schema/seed-one-of-each.ts";
import { type Member, type Members, openMembers, until } from "./members.fixture.ts";

let members: Members;
beforeAll(async () => {
  members = await openMembers();
});
afterAll(() => members.close());

const run = (query: ReturnType<typeof sql>) => asService((trx) => query.execute(trx));
const keysUnder = async (prefix: string) => (await Array.fromAsync(listObjects(prefix))).map(({ key }) => key);

interface Archive {
  readonly number: number;
  readonly bytes: number;
  readonly url: string;
}

/** A person with a row in each table, a book's file and what was made of it. */
async function joinWithBook(name: string): Promise<Member & { bookId: string }> {
  const member = await members.join(name);
  // The seed has its own, and there is one of each for a person.
  await run(sql`delete from user_subscriptions where user_id = ${member.id}`);
  const { bookId } = await seedOneOfEach(member.id);
  await run(sql`delete from account_exports where user_id = ${member.id}`);
  await run(sql`delete from auth.refresh_tokens where user_id = ${member.id} and token_hash like 'of %'`);
  await run(sql`update user_subscriptions set tier = 'enterprise' where user_id = ${member.id}`);
  await putObject(uploadKey(member.id, "one", "A Book.md"), "# One\n", { contentType: "text/markdown" });
  await putObject(`${bookPrefix(bookId)}media/aa/picture.png`, new Uint8Array(70_000).fill(7), {
    contentType: "image/png",
  });
  return { ...member, bookId };
}

async function completed(member: Member, location: string): Promise<Record<string, unknown>> {
  await until(async () => (await member.ask("GET", location)).body.status, "completed");
  return (await member.ask("GET", location)).body;
}

async function unpack(url: string): Promise<Record<string, Uint8Array>> {
  return unzipSync(new Uint8Array(await (await fetch(url)).arrayBuffer()));
}

describe("an export", () => {
  let gus: Member & { bookId: string };
  let location: string;

  beforeAll(async () => {
    gus = await joinWithBook("gus");
    await joinWithBook("hal");
    const asked = await gus.ask("POST", "/v1/profile/export");
    expect([asked.status, asked.body.status]).toEqual([202, "pending"]);
    location = asked.headers.get("location") ?? "";
    await completed(gus, location);
  });

  it("has every table as a file of JSON, every file of the person, and nobody else's", async () => {
    const { archives } = await completed(gus, location);
    const [archive] = archives as Archive[];
    const files = await unpack(archive?.url ?? "");
    const data = Object.keys(files).filter((name) => name.startsWith("data/"));
    expect(data.length).toBeGreaterThan(30);
    for (const name of data)
      expect([name, JSON.parse(strFromU8(files[name] ?? new Uint8Array()))]).toEqual([name, expect.any(Array)]);
    // The upload has become, or is becoming, a book beside the one of the seed.
    const books: { id: string }[] = JSON.parse(strFromU8(files["data/books.json"] ?? new Uint8Array()));
    expect(books).toContainEqual(expect.objectContaining({ id: gus.bookId, user_id: gus.id, title: "A Book" }));
    const media = Object.keys(files).filter((name) => name.startsWith("media/"));
    expect(media).toContain(`media/uploads/${gus.id}/one/A Book.md`);
    const own = [`uploads/${gus.id}/`, ...books.map(({ id }) => `books/${id}/`)];
    expect(media.filter((name) => !own.some((place) => name.startsWith(`media/${place}`)))).toEqual([]);
    expect(files[`media/books/${gus.bookId}/media/aa/picture.png`]).toEqual(new Uint8Array(70_000).fill(7));
    expect(strFromU8(files["README.txt"] ?? new Uint8Array())).toContain("data/");
    const all = data.map((name) => strFromU8(files[name] ?? new Uint8Array())).join("\n");
    expect(all).not.toMatch(/hal@example.org|\$argon2|token_hash/);
  });

  it("is mailed as a link that leads to the archive, whoever is signed in", async () => {
    await until(() => members.mailsTo(gus.email).length, 1);
    const [mail] = members.mailsTo(gus.email);
    const [link = ""] = /https?:\/\/\S+/.exec(mail?.text ?? "") ?? [];
    const path = link.slice(new URL(link).origin.length);
    const { status, headers } = await members.ask("GET", path);
    expect([status, headers.get("cache-control")]).toEqual([303, "no-store"]);
    expect(Object.keys(await unpack(headers.get("location") ?? ""))).toContain("README.txt");
    const file = await fetch(headers.get("location") ?? "", { method: "GET" });
    expect(file.headers.get("content-disposition")).toMatch(/litink-\d{4}-\d\d-\d\d-1\.zip/);
    for (const wrong of [
      path.replace(/token=./, "token=_"),
      path.replace("parts/1", "parts/2"),
      `${path.split("=")[0]}=x`,
    ]) {
      expect((await members.ask("GET", wrong)).body.code).toBe("export-not-found");
    }
  });

  it("is nobody else's to see, and is in its owner's list", async () => {
    const ian = await members.join("ian");
    expect((await ian.ask("GET", location)).body.code).toBe("export-not-found");
    expect((await ian.ask("GET", "/v1/profile/exports")).body).toEqual({ items: [], nextCursor: null });
    const { items } = (await gus.ask("GET", "/v1/profile/exports")).body as { items: { id: string }[] };
    expect(items.map(({ id }) => `/v1/profile/exports/${id}`)).toEqual([location]);
  });

  it("is begun once by several requests at a time, and five times a day at most", async () => {
    const jan = await members.join("jan");
    const first = await Promise.all([1, 2, 3].map(() => jan.ask("POST", "/v1/profile/export")));
    expect(first.map(({ status }) => status)).toEqual([202, 202, 202]);
    const { items } = (await jan.ask("GET", "/v1/profile/exports")).body as { items: unknown[] };
    // Whoever comes after the first has ended begins another.
    expect(items.length).toBe(new Set(first.map(({ body }) => body.id)).size);
    await run(sql`update request_counts set requests = 5 where bucket = ${`export:${jan.id}`}`);
    await until(async () => (await jan.ask("POST", "/v1/profile/export")).body.code, "too-many-requests");
  });

  it("goes on where a process ended between the request and its start, and after it failed tells why", async () => {
    const kim = await members.join("kim");
    const prefix = process.env.STATE_MACHINE_PREFIX;
    delete process.env.STATE_MACHINE_PREFIX;
    expect((await kim.ask("POST", "/v1/profile/export")).status).toBe(500);
    process.env.STATE_MACHINE_PREFIX = prefix;
    const { items } = (await kim.ask("GET", "/v1/profile/exports")).body as { items: { id: string; status: string }[] };
    expect(items.map(({ status }) => status)).toEqual(["pending"]);
    const id = items[0]?.id ?? "";
    await failExport(id, { error: "object-missing", cause: JSON.stringify({ errorMessage: "The store lacks it." }) });
    const failed = await kim.ask("GET", `/v1/profile/exports/${id}`);
    expect(failed.body).toMatchObject({ status: "failed", archives: [], problem: { code: "object-missing" } });
    await run(sql`update account_exports set status = 'pending', error_code = null where id = ${id}`);
    await resumeExports();
    await resumeExports();
    await completed(kim, `/v1/profile/exports/${id}`);
  });

  it("has tables in the first of several archives alone, and each file in one", async () => {
    const lou = await joinWithBook("lou");
    const { rows } = await asService((trx) =>
      sql<{ id: string }>`insert into account_exports (user_id, base_url) values (${lou.id}, 'x') returning id`.execute(
        trx,
      ),
    );
    const id = rows[0]?.id ?? "";
    const prefixes = [uploadsPrefix(lou.id), bookPrefix(lou.bookId)];
    await putJson(exportPlanKey(lou.id, id), { parts: prefixes.map((prefix) => ({ prefixes: [prefix], bytes: 1 })) });
    const archives = await Promise.all([1, 2].map((number) => writePart(id, number, PERSONAL_DATA)));
    const names = await Promise.all(
      archives.map(async ({ number, bytes }) => {
        const archive = await getBytes(exportPartKey(lou.id, id, number));
        expect(archive.length).toBe(bytes);
        return Object.keys(unzipSync(new Uint8Array(archive)));
      }),
    );
    expect(names[0]).toEqual(expect.arrayContaining(["README.txt", `media/uploads/${lou.id}/one/A Book.md`]));
    expect(names[0]?.filter((name) => name.startsWith("media/books/"))).toEqual([]);
    expect(names[1]).toEqual([`media/books/${lou.bookId}/media/aa/picture.png`]);
    expect(await writePart(id, 2, PERSONAL_DATA)).toEqual(archives[1]);
  });

  it("is gone when its time is over: archives, row and links", async () => {
    expect(await keysUnder(exportsPrefix(gus.id))).toEqual([expect.stringMatching(/00001\.zip$/)]);
    await run(sql`update account_exports set expires_at = now() - interval '1 s' where user_id = ${gus.id}`);
    const [mail] = members.mailsTo(gus.email);
    const [link = ""] = /https?:\/\/\S+/.exec(mail?.text ?? "") ?? [];
    expect((await members.ask("GET", link.slice(new URL(link).origin.length))).status).toBe(404);
    expect((await gus.ask("GET", location)).body.archives).toEqual([expect.objectContaining({ url: null })]);
    await forgetExports();
    expect(await keysUnder(exportsPrefix(gus.id))).toEqual([]);
    expect((await gus.ask("GET", location)).status).toBe(404);
  });
});
