import "server-only";
import { db } from "@/db";
import { users } from "@/db/schema";
import { createFirstWorkspace } from "@/lib/workspaces/create-workspace";
import { isInvited } from "@/lib/workspaces/is-invited";
import { hashPassword } from "./hash-password";
import type { SignUpInput } from "./input";
import { throttle } from "./throttle";
import { sendVerification } from "./verify-email";

/**
 * Says nothing about whether the address was taken, nor does the time it takes: the page signs in next, with
 * the same address and password. That lets a new login in, and an owner of the address who forgot they had
 * one; anybody else reads the sentence every wrong password gets. Who was invited gets no workspace of their own.
 */
export async function signUp(input: SignUpInput, network: string | null, locale: string): Promise<void> {
  if (network) await throttle("sign up, by network", network);
  await throttle("sign up, everybody");
  const { name, email, timeZone } = input;
  const passwordHash = await hashPassword(input.password);
  await db.transaction(async (tx) => {
    const [user] = await tx
      .insert(users)
      .values({ name, email, passwordHash })
      .onConflictDoNothing()
      .returning({ id: users.id });
    if (!user) return;
    if (!(await isInvited(tx, email))) await createFirstWorkspace({ id: user.id, name }, timeZone, tx);
    await sendVerification(tx, { id: user.id, email }, locale);
  });
}
