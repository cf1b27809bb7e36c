import "server-only";
import { cookies } from "next/headers";
import { beginSession } from "./begin-session";
import { createPendingLogin, finishPendingLogin, isPending, PENDING_LOGIN_MINUTES } from "./pending-logins";
import { CODE_PATH, HOME_PATH } from "./rules";
import { hasTwoFactor } from "./second-factor";
import { COOKIE_SECONDS, cookieOptions, pendingCookieName, sessionCookieName } from "./session-cookie";
import { currentVisit } from "./visit";

/** The cookie between the two steps goes no further than the pages of signing in. */
const PENDING_PATH = "/sign-in";

/** After a first proof of who somebody is: true when a code is still to come, and no session has begun. */
export async function askForCode(userId: string): Promise<boolean> {
  if (!(await hasTwoFactor(userId))) return false;
  (await cookies()).set(pendingCookieName(), await createPendingLogin(userId), {
    ...cookieOptions(),
    path: PENDING_PATH,
    maxAge: PENDING_LOGIN_MINUTES * 60,
  });
  return true;
}

export async function isCodeAwaited(): Promise<boolean> {
  return isPending((await cookies()).get(pendingCookieName())?.value);
}

export async function enterByCode(input: { code: string }): Promise<void> {
  const jar = await cookies();
  const visit = await currentVisit();
  const userId = await finishPendingLogin(jar.get(pendingCookieName())?.value, { ...input, visit });
  jar.set(pendingCookieName(), "", { ...cookieOptions(), path: PENDING_PATH, maxAge: 0 });
  await enter(userId, "code");
}

/** After a link in a mail: in, or on to the second step. Gives the path to go to. */
export async function enterByLink(userId: string): Promise<string> {
  if (await askForCode(userId)) return CODE_PATH;
  await enter(userId, "link");
  return HOME_PATH;
}

/** Every sign-in gets a session of its own, and the one this browser had before ends. */
export async function startSession(userId: string, way: string): Promise<string> {
  const previous = (await cookies()).get(sessionCookieName())?.value;
  return beginSession(userId, { way, visit: await currentVisit(), previous });
}

async function enter(userId: string, way: "code" | "link"): Promise<void> {
  const secret = await startSession(userId, way);
  (await cookies()).set(sessionCookieName(), secret, { ...cookieOptions(), maxAge: COOKIE_SECONDS });
}
