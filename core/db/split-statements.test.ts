import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { PLATFORM, sqlFiles } from "./migrate.ts";
import { splitStatements } from "./split-statements.ts";

it("cuts at semicolons that end a statement, and at no other", () => {
  const text = `
    -- a comment; with one
    select 'a;''b'; /* and; here */ select "odd;name" from t;
    do $$ begin perform 1; end $$;
    create function f() returns text language sql as $body$ select $$;$$; $body$;
    -- the end;`;
  expect(splitStatements(text)).toEqual([
    "-- a comment; with one\n    select 'a;''b'",
    '/* and; here */ select "odd;name" from t',
    "do $$ begin perform 1; end $$",
    "create function f() returns text language sql as $body$ select $$;$$; $body$",
  ]);
});

it("loses nothing of the migrations that there are", async () => {
  for (const file of await sqlFiles(PLATFORM.directory)) {
    const text = await readFile(join(PLATFORM.directory, file), "utf8");
    const dense = (sql: string) => sql.replaceAll(/--[^\n]*|[\s;]/g, "");
    expect(splitStatements(text).map(dense).join("")).toBe(dense(text));
  }
});
