import "server-only";
import { createHash } from "node:crypto";
import { db } from "@/db";
import { media } from "@/db/schema";
import { anotherFile, findOutcome, isAsAnnounced, isStillChecking, refuse, startCheck } from "./check-state";
import { emitMedia } from "./emit-media";
import { preparePhoto } from "./prepare-photo";
import { probeStored } from "./probe-stored";
import { findTypeProblem, findVideoProblem } from "./problems";
import { getStorage } from "./storage";

export type ProbeOutcome = "hash it" | "prepare it" | "ready" | "refused" | "gone";

/** Both halves of the check in one: what the Inngest function does in two steps. */
export async function checkMedia(mediaId: string): Promise<"ready" | "refused" | "gone"> {
  const outcome = await probeMedia(mediaId);
  if (outcome === "prepare it") return preparePhoto(mediaId);
  return outcome === "hash it" ? hashMedia(mediaId) : outcome;
}

/** Reads what the stored file really is. The browser did so before, but is not believed. */
export async function probeMedia(mediaId: string): Promise<ProbeOutcome> {
  const row = await startCheck(mediaId);
  if (!row) return findOutcome(mediaId);
  const storage = getStorage(row.storage);
  const stored = await storage.stat(row.storageKey);
  if (stored?.sizeBytes !== row.sizeBytes) {
    await refuse(row, "The file did not arrive whole. Upload it again.");
    return "refused";
  }
  // A photo is small: it is read as a whole, once, where it is prepared.
  if (row.kind === "photo") return "prepare it";
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
  const sha256 = hash.digest("hex");
  if (!isAsAnnounced(row, sha256)) {
    await refuse(row, anotherFile);
    return findOutcome(mediaId);
  }
  await db.transaction(async (tx) => {
    const [ready] = await tx
      .update(media)
      .set({ status: "ready", problem: null, sha256, checkedAt: new Date() })
      .where(isStillChecking(mediaId))
      .returning();
    if (ready) await emitMedia(tx, ready);
  });
  return findOutcome(mediaId);
}
