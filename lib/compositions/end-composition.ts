import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db";
import { compositions } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { Composition } from "./input";
import { seesComposition } from "./sees-composition";

/** Gives back what was thrown away, so that it can be kept again; null when no composer could read it. */
export async function endComposition(member: Member, id: string): Promise<Composition | null> {
  assertMay(member, "compose posts");
  const isId = z.uuid().safeParse(id).success;
  const [gone] = isId
    ? await db
        .delete(compositions)
        .where(and(eq(compositions.id, id), seesComposition(member)))
        .returning({ state: compositions.state })
    : [];
  if (!gone) throw new AppError("not-found", "This draft does not exist.");
  return Composition.safeParse(gone.state).data ?? null;
}
