import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db";
import { media, workspaces } from "@/db/schema";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { hasArrived } from "./places";
import type { StorageUse } from "./types";

/** A prepared picture that is the original itself lies in the store once. */
const preparedBytes = sql`case when ${media.prepared}->>'storageKey' <> ${media.storageKey}
  then coalesce((${media.prepared}->>'sizeBytes')::bigint, 0) else 0 end`;
const isLeaving = sql<boolean>`${media.deletedAt} is not null or ${media.status} = 'removed'`;

/** What the workspace's files take in the store, whether or not they are still in the library. */
export async function getStorageUse(member: Member): Promise<StorageUse> {
  assertMay(member, "view workspace");
  const [rows, [workspace]] = await Promise.all([
    db
      .select({
        kind: media.kind,
        isLeaving,
        count: sql`count(*)`.mapWith(Number),
        sizeBytes: sql`sum(${media.sizeBytes} + ${preparedBytes})`.mapWith(Number),
      })
      .from(media)
      .where(and(eq(media.workspaceId, member.workspaceId), isNull(media.filesRemovedAt), hasArrived()))
      .groupBy(media.kind, isLeaving),
    db
      .select({ retentionDays: workspaces.retentionDays })
      .from(workspaces)
      .where(eq(workspaces.id, member.workspaceId)),
  ]);
  const sum = (wanted: (row: (typeof rows)[number]) => boolean) =>
    rows
      .filter(wanted)
      .reduce((all, row) => ({ count: all.count + row.count, sizeBytes: all.sizeBytes + row.sizeBytes }), {
        count: 0,
        sizeBytes: 0,
      });
  return {
    video: sum((row) => row.kind === "video" && !row.isLeaving),
    photo: sum((row) => row.kind === "photo" && !row.isLeaving),
    leaving: sum((row) => row.isLeaving),
    retentionDays: workspace?.retentionDays ?? null,
  };
}
