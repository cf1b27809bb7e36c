import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db";

/** Counted upwards, for the order in which things were written; no address names one of them. */
const counted = ["audit_entries", "post_events"];

it("makes every id that an address may name at random, so that nobody guesses the next", async () => {
  const rows = await db.execute<{ table_name: string; data_type: string; column_default: string | null }>(sql`
    select table_name, data_type, column_default from information_schema.columns
    where table_schema = 'public' and column_name = 'id' order by table_name`);
  const others = [...rows].filter(
    ({ data_type, column_default }) => data_type !== "uuid" || column_default !== "gen_random_uuid()",
  );
  // The browser makes the id of a composition, by crypto.randomUUID: it may have to write while nobody answers.
  expect(others.map(({ table_name }) => table_name)).toEqual([...counted, "compositions"].toSorted());
});
