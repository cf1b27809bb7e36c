import { randomUUID } from "node:crypto";
import postgres from "postgres";

/**
 * From here on this test file has mails of its own: who sends them sends all that wait, whoever shares the database.
 * Before the file's first query, since the configuration is read once.
 */
export async function keepMailsApart(): Promise<void> {
  const url = new URL(process.env.DATABASE_URL ?? "");
  const schema = `mails_${randomUUID().replaceAll("-", "")}`;
  const sql = postgres(url.href, { max: 1, onnotice: () => {} });
  await sql`create schema ${sql(schema)}`;
  await sql`create table ${sql(schema)}.mails (like public.mails including all)`;
  await sql.end();
  url.searchParams.set("search_path", `${schema},public`);
  process.env.DATABASE_URL = url.href;
}
