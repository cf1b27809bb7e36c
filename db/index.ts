import "server-only";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { getEnv } from "@/lib/env";
import * as schema from "./schema";

const CONNECTIONS_MAX = 10;
const CONNECT_TIMEOUT_SECONDS = 10;

function connect() {
  const client = postgres(getEnv().DATABASE_URL, {
    max: CONNECTIONS_MAX,
    connect_timeout: CONNECT_TIMEOUT_SECONDS,
    onnotice: () => {},
  });
  return drizzle(client, { schema, casing: "snake_case" });
}

export type Database = ReturnType<typeof connect>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

const holder = globalThis as typeof globalThis & { cuepostDb?: Database };

/** Connects on first use, and once a process although a bundler may load this module twice. */
export const db: Database = new Proxy({} as Database, {
  get(_, property) {
    holder.cuepostDb ??= connect();
    const value = Reflect.get(holder.cuepostDb, property);
    return typeof value === "function" ? value.bind(holder.cuepostDb) : value;
  },
});

export async function closeDb(): Promise<void> {
  await holder.cuepostDb?.$client.end({ timeout: 5 });
  holder.cuepostDb = undefined;
}
