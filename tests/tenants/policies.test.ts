import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asService } from "#core/db/index.ts";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { STEP_FUNCTIONS_MIGRATIONS } from "#local/step-functions/index.ts";

beforeAll(() => openTestDatabase([STEP_FUNCTIONS_MIGRATIONS]));
afterAll(closeTestDatabase);

async function ask<Row>(query: string): Promise<Row[]> {
  const { rows } = await asService((trx) => sql<Row>`${sql.raw(query)}`.execute(trx));
  return rows;
}

interface Policy {
  readonly of: string;
  readonly command: string;
  readonly roles: readonly string[];
  readonly using: string | null;
  readonly check: string | null;
}

const ours = "n.nspname !~ '^(pg_|information_schema$)'";
const policies = () =>
  ask<Policy>(`select schemaname || '.' || tablename || ': ' || policyname as of, cmd as command, roles::text[] as roles,
    qual as using, with_check as check from pg_policies order by of`);

describe("every table", () => {
  it("has row level security, forced on its owner too, and a policy at least", async () => {
    const bare = await ask(`select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and ${ours}
        and not (c.relrowsecurity and c.relforcerowsecurity and exists (select 1 from pg_policy where polrelid = c.oid))`);
    expect(bare).toEqual([]);
  });

  it("is granted to nobody beyond reading and writing rows, and not at all to those without a role of ours", async () => {
    const granted = await ask(`select n.nspname, c.relname, coalesce(r.rolname, 'public') as grantee, privilege_type
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      cross join lateral aclexplode(c.relacl) left join pg_roles r on r.oid = grantee
      where c.relkind in ('r', 'p') and ${ours} and grantee <> c.relowner
        and (privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
          or coalesce(r.rolname, 'public') not in ('anon', 'authenticated', 'service_role'))`);
    expect(granted).toEqual([]);
  });
});

describe("every policy", () => {
  it("is for named roles", async () => {
    const all = await policies();
    expect(all.length).toBeGreaterThan(60);
    expect(all.filter(({ roles }) => roles.length === 0 || roles.includes("public"))).toEqual([]);
  });

  it("says what may be read and what may be written, as far as its command does either", async () => {
    const incomplete = (await policies()).filter(({ command, using, check }) => {
      const reads = command !== "INSERT";
      const writes = command !== "SELECT" && command !== "DELETE";
      return (reads && using === null) || (writes && check === null);
    });
    expect(incomplete).toEqual([]);
  });

  it("asks who it is once for a statement and not once for a row", async () => {
    const asked = (await policies()).flatMap(({ of, using, check }) => [using, check].map((text) => [of, text ?? ""]));
    const bare = asked.filter(([, text = ""]) =>
      /\bauth\.\w+\(|current_setting\(/.test(text.replaceAll(/\( SELECT auth\.uid\(\) AS uid\)/g, "")),
    );
    expect(bare).toEqual([]);
    expect(asked.filter(([, text]) => text?.includes("auth.uid()")).length).toBeGreaterThan(30);
  });
});

describe("no way around the policies", () => {
  it("leads through a view, which would look with the rights of its owner", async () => {
    const views = await ask(`select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where (c.relkind = 'm' or c.relkind = 'v' and not coalesce(c.reloptions::text[], '{}') @> '{security_invoker=true}')
        and ${ours}`);
    expect(views).toEqual([]);
  });

  it("leads through a function that works with the rights of its owner", async () => {
    const functions =
      await ask(`select n.nspname, p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and ${ours}`);
    expect(functions).toEqual([]);
  });

  it("leads through a function that people may call, but for those that tell who they are", async () => {
    const functions = await ask<{ name: string }>(`select n.nspname || '.' || p.proname as name
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${ours} and p.prorettype <> 'trigger'::regtype
        and not exists (select 1 from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
        and (has_function_privilege('anon', p.oid, 'EXECUTE') or has_function_privilege('authenticated', p.oid, 'EXECUTE'))`);
    expect(functions.map(({ name }) => name).toSorted()).toEqual(["auth.jwt", "auth.role", "auth.uid"]);
  });

  it("leads through a schema in which people could make something of their own", async () => {
    const schemas =
      await ask(`select n.nspname, role from pg_namespace n cross join unnest(array['anon', 'authenticated']) role
      where ${ours} and has_schema_privilege(role, n.oid, 'CREATE')`);
    expect(schemas).toEqual([]);
  });

  it("leads through a role that row level security does not bind, or that is a member of another of ours", async () => {
    const roles = await ask(`select rolname from pg_roles where rolname in ('anon', 'authenticated', 'service_role')
      and (rolsuper or rolbypassrls or rolcanlogin or exists (select 1 from pg_auth_members where member = pg_roles.oid))`);
    expect(roles).toEqual([]);
  });
});
