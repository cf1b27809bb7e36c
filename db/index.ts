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
  return drizzle(preparing(client), { schema, casing: "snake_case" });
}

/**
 * Drizzle asks for unnamed statements: Postgres would parse and plan each one anew, and the driver ask for its types
 * first. Named ones are kept by their connection, which the driver replaces within the hour.
 */
function preparing<Client extends postgres.ISql>(client: Client): Client {
  return new Proxy(client, {
    get(target, name) {
      const value = Reflect.get(target, name) as (...given: unknown[]) => unknown;
      if (name === "unsafe") {
        return (query: string, args: never[], options: object) =>
          value(query, args, { ...options, prepare: args.length > 0 });
      }
      if (name !== "begin" && name !== "savepoint") return value;
      return (...given: unknown[]) => {
        const work = given.pop() as (tx: postgres.TransactionSql) => unknown;
        return value(...given, (tx: postgres.TransactionSql) => work(preparing(tx)));
      };
    },
  });
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
