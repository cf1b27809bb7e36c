import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { sessions } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { verifyPassword } from "./hash-password";
import { getLogin, type Login } from "./login";
import type { Session } from "./sessions";
import { forgiveAttempts, throttle } from "./throttle";

const FRESH_MINUTES = 15;

/** Before what a found or stolen session must not do. Who has no password shows it by having just signed in. */
export async function proveOwner(
  session: Session,
  password: string,
  { field = "password", now = new Date() }: { field?: string; now?: Date } = {},
): Promise<Login> {
  const login = await getLogin(session.userId);
  if (!login.passwordHash) {
    await assertFresh(session, now);
    return login;
  }
  await throttle("change password", session.userId);
  if (!(await verifyPassword(login.passwordHash, password))) {
    throw new AppError("invalid", "This is not your current password.", { field });
  }
  await forgiveAttempts("change password", session.userId);
  return login;
}

async function assertFresh({ tokenHash }: Session, now: Date): Promise<void> {
  const [session] = await db
    .select({ createdAt: sessions.createdAt })
    .from(sessions)
    .where(eq(sessions.tokenHash, tokenHash));
  if (session && now.getTime() - session.createdAt.getTime() < FRESH_MINUTES * 60_000) return;
  throw new AppError(
    "forbidden",
    `Sign out and in again first: this asks for a sign-in of the last ${FRESH_MINUTES} minutes.`,
  );
}
