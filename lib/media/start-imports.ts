import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { mediaImports } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import type { StartImportsInput } from "./input";
import { cleanName } from "./inspect-import";

/** What waits or is fetched in one workspace: room for one request of a program that brings a hundred. */
export const IMPORTS_OPEN_MAX = 200;

/** Puts addresses on the list; an Inngest function fetches them. */
export async function startImports(member: Member, { addresses }: StartImportsInput): Promise<string[]> {
  assertMay(member, "upload media");
  const { workspaceId, userId } = member;
  return db.transaction(async (transaction) => {
    await assertRoomForImports(transaction, workspaceId, addresses.length);
    const rows = await transaction
      .insert(mediaImports)
      .values(addresses.map((address) => ({ workspaceId, requestedBy: userId, ...nameAddress(address) })))
      .returning({ id: mediaImports.id });
    return rows.map(({ id }) => id);
  });
}

/** Held until the transaction ends: two requests at once must not both find room. */
export async function assertRoomForImports(
  tx: Transaction,
  workspaceId: string,
  count: number,
): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`import ${workspaceId}`}))`);
  const open = await tx.$count(
    mediaImports,
    and(eq(mediaImports.workspaceId, workspaceId), inArray(mediaImports.status, ["waiting", "fetching"])),
  );
  if (open + count <= IMPORTS_OPEN_MAX) return;
  throw new AppError(
    "throttled",
    `${IMPORTS_OPEN_MAX} imports can be under way in a workspace, and there are ${open}. Wait for some of them first.`,
  );
}

export function nameAddress(address: string) {
  const url = new URL(address);
  return { address, host: url.host, name: cleanName(url.pathname) ?? url.host };
}
