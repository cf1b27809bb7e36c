import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { AppError } from "@/lib/errors";
import { PATH_HEADER } from "./path-header";
import { toSafePath, withNext } from "./rules";
import { sessionCookieName } from "./session-cookie";
import { findSession, type Session } from "./sessions";

/** Who sent this request, looked up once for all that asks. */
export const findCurrentSession = cache(async (): Promise<Session | null> => {
  const secret = (await cookies()).get(sessionCookieName())?.value;
  return secret ? findSession(secret) : null;
});

/** For pages that need a person, in a workspace or not. */
export async function requireSession(): Promise<Session> {
  const session = await findCurrentSession();
  if (session) return session;
  redirect(withNext("/sign-in", toSafePath((await headers()).get(PATH_HEADER))));
}

/** Binds what one browser began, an OAuth state for instance, to the session it began in. */
export async function currentSessionHash(): Promise<string> {
  const session = await findCurrentSession();
  if (!session) throw new AppError("forbidden", "Sign in first.");
  return session.tokenHash;
}
