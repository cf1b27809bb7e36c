import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { users } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { hashPassword, verifyPassword } from "./hash-password";
import type { PasswordChangeInput } from "./input";
import { deleteOtherSessions, type Session } from "./sessions";
import { forgiveAttempts, throttle } from "./throttle";

/** Signs out everywhere else: who changes a password may have lost it to somebody. */
export async function changePassword(session: Session, input: PasswordChangeInput): Promise<void> {
  const { userId } = session;
  await throttle("change password", userId);
  const [user] = await db
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, userId));
  if (!(await verifyPassword(user?.passwordHash ?? null, input.current))) {
    throw new AppError("invalid", "This is not your current password.", { field: "current" });
  }
  const passwordHash = await hashPassword(input.next);
  await db.transaction(async (tx) => {
    await tx.update(users).set({ passwordHash }).where(eq(users.id, userId));
    await deleteOtherSessions(tx, session);
  });
  await forgiveAttempts("change password", userId);
}
