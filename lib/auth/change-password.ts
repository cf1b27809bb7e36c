import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { users } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { hashPassword } from "./hash-password";
import type { PasswordChangeInput } from "./input";
import { proveOwner } from "./prove-owner";
import { deleteOtherSessions, type Session } from "./sessions";
import { tellByMail } from "./tell-by-mail";

/** Signs out everywhere else: who changes a password may have lost it to somebody. */
export async function changePassword(
  session: Session,
  input: PasswordChangeInput,
  locale: string,
): Promise<void> {
  const login = await proveOwner(session, input.current, { field: "current" });
  // A first password is set by a link in a mail.
  if (!login.passwordHash) {
    throw new AppError("invalid", "This login has no password yet.", { field: "current" });
  }
  const passwordHash = await hashPassword(input.next);
  await db.transaction(async (tx) => {
    await tx.update(users).set({ passwordHash }).where(eq(users.id, login.id));
    await deleteOtherSessions(tx, session);
    await tellByMail(tx, "password-changed", { login, locale });
  });
}
