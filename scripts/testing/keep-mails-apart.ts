import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { closeDb, db } from "@/db";

/** From here on this test file has mails of its own: who sends them sends all that wait, whoever shares the database. */
export async function keepMailsApart(): Promise<void> {
  const schema = `mails_${randomUUID().replaceAll("-", "")}`;
  await db.execute(sql`create schema ${sql.identifier(schema)}`);
  await db.execute(sql`create table ${sql.identifier(schema)}.mails (like public.mails including all)`);
  await closeDb();
  const url = new URL(process.env.DATABASE_URL ?? "");
  url.searchParams.set("search_path", `${schema},public`);
  process.env.DATABASE_URL = url.href;
}
