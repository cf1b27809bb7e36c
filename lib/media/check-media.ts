import "server-only";
import { createHash } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { media } from "@/db/schema";
import { probeStored } from "./probe-stored";
import { findTypeProblem, findVideoProblem } from "./rules";
import { getStorage } from "./storage";

type MediaRow = typeof media.$inferSelect;

/** Both halves of the check in one: what the Inngest function does in two steps. */
export async function checkMedia(mediaId: string): Promise<"ready" | "refused" | "gone"> {
  const outcome = await probeMedia(mediaId);
  return outcome === "hash it" ? hashMedia(mediaId) : outcome;
}

/** Reads what the stored file really is. The browser did so before, but is not believed. */
export async function probeMedia(mediaId: string): Promise<"hash it" | "ready" | "refused" | "gone"> {
  const row = await startCheck(mediaId);
  if (!row) return findOutcome(mediaId);
  const storage = getStorage(row.storage);
  const stored = await storage.stat(row.storageKey);
  if (stored?.sizeBytes !== row.sizeBytes) {
    await refuse(row, "The file did not arrive whole. Upload it again.");
    return "refused";
  }
  const facts = await probeStored(storage, row.storageKey, row.sizeBytes);
  const problem = findVideoProblem(facts) ?? findTypeProblem(row, facts);
  const { isWhole, ...known } = facts;
  await db.update(media).set(known).where(isStillChecking(mediaId));
  if (!problem) return "hash it";
  await refuse(row, problem);
  return "refused";
}

/** The SHA-256 of what will be published, at a few kilobytes of memory whatever the size. */
export async function hashMedia(mediaId: string): Promise<"ready" | "refused" | "gone"> {
  const row = await startCheck(mediaId);
  if (!row) return findOutcome(mediaId);
  if (!row.durationMs) throw new Error(`Media ${mediaId} is hashed before it is probed.`);
  const hash = createHash("sha256");
  let sizeBytes = 0;
  const whole = await getStorage(row.storage).openRange(row.storageKey, {
    firstByte: 0,
    lastByte: row.sizeBytes - 1,
  });
  for await (const chunk of whole) {
    hash.update(chunk);
    sizeBytes += chunk.byteLength;
  }
  if (sizeBytes !== row.sizeBytes) throw new Error(`Storage gave ${sizeBytes} of ${row.sizeBytes} bytes.`);
  await db
    .update(media)
    .set({ status: "ready", problem: null, sha256: hash.digest("hex"), checkedAt: new Date() })
    .where(isStillChecking(mediaId));
  return findOutcome(mediaId);
}

/** `checkedAt` is moved at each step, so that the sweep sees a check that lives. */
async function startCheck(mediaId: string): Promise<MediaRow | undefined> {
  const [row] = await db
    .update(media)
    .set({ checkedAt: new Date() })
    .where(isStillChecking(mediaId))
    .returning();
  return row;
}

async function refuse({ id }: MediaRow, problem: string): Promise<void> {
  await db
    .update(media)
    .set({ status: "refused", problem, checkedAt: new Date() })
    .where(isStillChecking(id));
}

async function findOutcome(mediaId: string): Promise<"ready" | "refused" | "gone"> {
  const [row] = await db
    .select({ status: media.status })
    .from(media)
    .where(and(eq(media.id, mediaId), isNull(media.deletedAt)));
  return row && row.status !== "checking" ? row.status : "gone";
}

function isStillChecking(mediaId: string) {
  return and(eq(media.id, mediaId), eq(media.status, "checking"), isNull(media.deletedAt));
}
