import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { closeDb, db } from "./index";

const MIGRATION_LOCK = 7_238_001;

/** Safe to run from several processes at once: the lock lets one of them do the work. */
async function migrateDatabase(): Promise<void> {
  const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await migrate(db, { migrationsFolder });
  });
}

await migrateDatabase();
await closeDb();
