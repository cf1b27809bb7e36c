import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { clientLinks } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { writeAudit } from "@/lib/workspaces/write-audit";
import type { LinkIdInput } from "./input";
import { seesLink } from "./sees-link";

/** From this moment on it opens nothing. */
export async function revokeLink(member: Member, { linkId }: LinkIdInput, now = new Date()): Promise<void> {
  assertMay(member, "share with clients");
  const { workspaceId } = member;
  await db.transaction(async (tx) => {
    const [row] = await tx
      .select({ name: clientLinks.name, revokedAt: clientLinks.revokedAt })
      .from(clientLinks)
      .where(and(eq(clientLinks.id, linkId), seesLink(member)))
      .for("update");
    if (!row) throw new AppError("not-found", "There is no such client link.");
    if (row.revokedAt) return;
    await tx
      .update(clientLinks)
      .set({ revokedAt: now })
      .where(and(eq(clientLinks.id, linkId), isNull(clientLinks.revokedAt)));
    await writeAudit(tx, {
      ...{ workspaceId, actor: actorOf(member), kind: "client-link/revoked" },
      subject: { kind: "link", id: linkId, name: row.name },
    });
  });
}
