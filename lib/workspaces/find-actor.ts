import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db";
import { users } from "@/db/schema";
import { type Actor, cuepost } from "./actor";

/** The person of a record, as they are called now; without one it was Cuepost itself. */
export async function findActor(tx: Transaction, userId: string | undefined): Promise<Actor> {
  if (!userId) return cuepost;
  const [user] = await tx
    .select({ name: users.name, email: users.email })
    .from(users)
    .where(eq(users.id, userId));
  return { userId, name: user?.name ?? user?.email ?? userId, via: "session" };
}
