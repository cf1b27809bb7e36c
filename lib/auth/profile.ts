import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { users } from "@/db/schema";
import { AppError } from "@/lib/errors";
import type { ProfileInput } from "./input";

export interface Profile {
  name: string;
  email: string;
  /** False for those who sign in through Google or GitHub only. */
  hasPassword: boolean;
}

export async function getProfile(userId: string): Promise<Profile> {
  const [user] = await db
    .select({ name: users.name, email: users.email, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, userId));
  if (!user) throw new AppError("not-found", "This login no longer exists.");
  return { name: user.name ?? "", email: user.email, hasPassword: user.passwordHash !== null };
}

export async function updateProfile(userId: string, input: ProfileInput): Promise<void> {
  await db.update(users).set({ name: input.name }).where(eq(users.id, userId));
}
