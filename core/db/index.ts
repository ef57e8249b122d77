/** The way to the database: units of work as a tenant or as the service, and the migrations. */
export { closeDatabase } from "./connection.ts";
export { isMigrated } from "./is-migrated.ts";
export { type AppliedMigration, type MigrationSet, migrate } from "./migrate.ts";
export { OWN_ROWS, type PersonalData, type PersonalRows, readPersonalRows } from "./personal-data.ts";
export { retryDeadlock } from "./retry-deadlock.ts";
export type { Database } from "./tables.ts";
export { asService, asTenant, type TenantClaims, type Transaction } from "./units-of-work.ts";
export { jsonb, vector } from "./values.ts";
