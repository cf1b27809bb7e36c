import "server-only";
import { db } from "@/db";
import { auditSignIn } from "./audit-sign-in";
import { getLogin } from "./login";
import { createSession, deleteSession } from "./sessions";
import { tellOfNewDevice } from "./tell-of-new-device";
import type { Visit } from "./visit";

interface Arrival {
  /** How they showed who they are: `credentials`, `google`, `github`, `code`, `link`. */
  way: string;
  visit: Visit;
  /** The secret of the session that this browser had: it ends. */
  previous?: string | undefined;
}

/** The one place where signing in becomes a session, after every step of it. Gives the secret for the cookie. */
export async function beginSession(
  userId: string,
  { way, visit, previous }: Arrival,
  now = new Date(),
): Promise<string> {
  if (previous) await deleteSession(previous);
  return db.transaction(async (tx) => {
    const login = await getLogin(userId, tx);
    const { userAgent, network } = visit;
    const secret = await createSession(userId, now, { userAgent, network, database: tx });
    await auditSignIn(tx, login, { way, visit });
    await tellOfNewDevice(tx, { login, visit, now });
    return secret;
  });
}
