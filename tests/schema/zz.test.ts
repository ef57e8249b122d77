import { afterAll, beforeAll, expect, it } from "vitest";
import { asService, asTenant, jsonb } from "#core/db/index.ts";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.ts";
const s = performance.now();
beforeAll(async () => { await openTestDatabase(); console.log("open", performance.now() - s); });
afterAll(closeTestDatabase);
it("works", async () => {
  const u = await asService((t) => t.insertInto("auth.users").values({ email: "a@b" }).returning("id").executeTakeFirstOrThrow());
  await asService((t) => t.insertInto("profiles").values({ id: u.id, email: "a@b", roles: jsonb(["admin"]) }).execute());
  await asService((t) => t.insertInto("user_roles").values({ user_id: u.id, role_name: "creator" }).execute());
  const p = await asTenant({ sub: u.id, role: "authenticated" }, (t) => t.selectFrom("profiles").selectAll().execute());
  console.log(p);
  expect(p[0]?.roles).toEqual(["creator", "user"]);
  await asService((t) => t.deleteFrom("auth.users").execute());
});
