import "server-only";
import type { Transaction } from "@/db";
import { emitEvent } from "@/lib/webhooks/emit";
import type { MediaRow } from "./check-state";

/** Whether a file can be posted is known now. `row` is as this transaction has just written it. */
export async function emitMedia(tx: Transaction, row: MediaRow): Promise<void> {
  const isReady = row.status === "ready";
  const { workspaceId, id } = row;
  await emitEvent(tx, {
    ...{ workspaceId, accountId: null },
    type: isReady ? "media.ready" : "media.rejected",
    subject: { kind: "media", id },
    data: () => ({
      media: {
        id,
        kind: row.kind,
        name: row.name,
        status: isReady ? "ready" : "rejected",
        problem: row.problem,
        content_type: row.contentType,
        size_bytes: row.sizeBytes,
        duration_ms: row.durationMs,
        width: row.width,
        height: row.height,
        sha256: row.sha256,
        created_at: row.createdAt.toISOString(),
      },
    }),
  });
}
