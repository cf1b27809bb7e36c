import { randomUUID } from "node:crypto";
import postgres from "postgres";

const tables = ["webhook_endpoints", "webhook_events", "webhook_deliveries", "webhook_attempts"];
const keys = [
  ["webhook_deliveries", "endpoint_id", "webhook_endpoints"],
  ["webhook_deliveries", "event_id", "webhook_events"],
  ["webhook_attempts", "delivery_id", "webhook_deliveries"],
] as const;

/**
 * From here on this test file has webhooks of its own: who delivers them delivers all that are due, whoever shares the
 * database. Before the file's first query, since the configuration is read once.
 */
export async function keepWebhooksApart(): Promise<void> {
  const url = new URL(process.env.DATABASE_URL ?? "");
  const schema = `webhooks_${randomUUID().replaceAll("-", "")}`;
  const sql = postgres(url.href, { max: 1, onnotice: () => {} });
  await sql`create schema ${sql(schema)}`;
  const own = (table: string) => sql(`${schema}.${table}`);
  for (const table of tables) {
    await sql`create table ${own(table)} (like ${sql(`public.${table}`)} including all)`;
  }
  for (const [table, column, target] of keys) {
    await sql`alter table ${own(table)} add foreign key (${sql(column)}) references ${own(target)} on delete cascade`;
  }
  await sql.end();
  url.searchParams.set("search_path", `${schema},public`);
  process.env.DATABASE_URL = url.href;
}
