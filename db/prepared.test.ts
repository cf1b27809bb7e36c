import { eq, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from ".";
import { workspaces } from "./schema";

const id = "7b0e4c1e-6a3c-4f5e-9a52-0d1f6a1b2c3d";

/** How often this connection has run a named statement on the workspaces of one id. */
const runs = sql<number>`(select coalesce(sum(generic_plans + custom_plans), 0)::int from pg_prepared_statements
  where statement like '%from "workspaces" where "workspaces"."id" = $1%')`;

it("plans a query once for a connection, also inside a transaction and a savepoint", async () => {
  const counted = await db.transaction(async (tx) => {
    const look = () => tx.select().from(workspaces).where(eq(workspaces.id, id));
    for (let turn = 0; turn < 3; turn++) await look();
    await tx.transaction((inner) => inner.select().from(workspaces).where(eq(workspaces.id, id)));
    const [row] = await tx.execute<{ runs: number }>(sql`select ${runs} as runs`);
    return row?.runs;
  });
  expect(counted).toBeGreaterThanOrEqual(4);
});
