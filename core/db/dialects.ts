import {
  CompiledQuery,
  type DatabaseConnection,
  PGliteDialect,
  type PGliteDialectConfig,
  PGliteDriver,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type TransactionSettings,
} from "kysely";
import { scopeStatement } from "./unit-of-work.ts";

/** Postgres servers: a transaction begins and takes its unit of work's name in one message. */
export class ServerDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): ServerDriver {
    return new ServerDriver(this.#config);
  }
}

class ServerDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const scope = scopeStatement();
    if (!scope) return super.beginTransaction(connection, settings);
    try {
      await connection.executeQuery(CompiledQuery.raw(`begin; ${scope}`));
    } catch (thrown) {
      // The transaction may have begun before its name was refused, and nobody else ends it.
      await connection.executeQuery(CompiledQuery.raw("rollback")).catch(() => {});
      throw thrown;
    }
  }
}

/** The embedded Postgres: it takes one statement at a time, and a message costs it next to nothing. */
export class EmbeddedDialect extends PGliteDialect {
  readonly #config: PGliteDialectConfig;

  constructor(config: PGliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): EmbeddedDriver {
    return new EmbeddedDriver(this.#config);
  }
}

class EmbeddedDriver extends PGliteDriver {
  override async beginTransaction(connection: Parameters<PGliteDriver["beginTransaction"]>[0]): Promise<void> {
    const scope = scopeStatement();
    await super.beginTransaction(connection);
    if (!scope) return;
    try {
      await connection.executeQuery(CompiledQuery.raw(scope));
    } catch (thrown) {
      await super.rollbackTransaction(connection);
      throw thrown;
    }
  }
}
