/** Writes core/db/tables.ts from a migrated database. Run it after adding a migration: node scripts/generate-table-types.ts */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describeTables } from "#core/db/describe-tables.ts";
import { closeDatabase, migrate } from "#core/db/index.ts";

process.env.DATABASE_URL ??= "pglite://memory";
await migrate();
writeFileSync(fileURLToPath(new URL("../core/db/tables.ts", import.meta.url)), await describeTables());
await closeDatabase();
