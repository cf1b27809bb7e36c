import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { workspaceLogos } from "@/db/schema";
import { AppError } from "@/lib/errors";
import type { GuestLink } from "./find-link";

/** The agency's own, for whoever holds the link. */
export async function readLogo({ workspaceId }: GuestLink): Promise<Uint8Array> {
  const [logo] = await db
    .select({ webp: workspaceLogos.webp })
    .from(workspaceLogos)
    .where(eq(workspaceLogos.workspaceId, workspaceId));
  if (!logo) throw new AppError("not-found", "There is no such logo.");
  return logo.webp;
}
