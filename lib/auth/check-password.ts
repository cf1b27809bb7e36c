import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db";
import { users } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { auditRefusal } from "./audit-sign-in";
import { verifyPassword } from "./hash-password";
import type { SignInInput } from "./input";
import { shortenNetwork } from "./shorten-network";
import { forgiveAttempts, throttle } from "./throttle";

/** One answer for a wrong password and for an address nobody has. */
export const SIGN_IN_REFUSAL = "The address or the password is not right.";

export async function checkPassword(
  { email, password }: SignInInput,
  network: string | null,
): Promise<{ id: string; name: string | null; email: string }> {
  const place = network ? `${email} ${network}` : email;
  await throttle("sign in, by address", place);
  await throttle("sign in, by address, from anywhere", email);
  if (network) await throttle("sign in, by network", network);
  await throttle("sign in, everybody");
  const [user] = await db
    .select({ id: users.id, name: users.name, email: users.email, passwordHash: users.passwordHash })
    .from(users)
    .where(sql`lower(${users.email}) = ${email}`)
    .limit(1);
  const isRight = await verifyPassword(user?.passwordHash ?? null, password);
  if (user && !isRight) await auditRefusal(user, { network: network && shortenNetwork(network) });
  if (!user || !isRight) throw new AppError("invalid", SIGN_IN_REFUSAL);
  await forgiveAttempts("sign in, by address", place);
  return { id: user.id, name: user.name, email: user.email };
}
