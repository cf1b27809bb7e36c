import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db";
import { users } from "@/db/schema";

/**
 * For whoever has shown that they read this address's mail: by a link that was sent there, or because another service
 * vouches for it. Changes nothing where the login has another address by now.
 */
export async function markEmailVerified(
  tx: Database | Transaction,
  { userId, email }: { userId: string; email: string },
  now = new Date(),
): Promise<void> {
  await tx
    .update(users)
    .set({ emailVerified: now })
    .where(
      and(
        eq(users.id, userId),
        sql`lower(${users.email}) = ${email.toLowerCase()}`,
        isNull(users.emailVerified),
      ),
    );
}
