import "server-only";
import { eq } from "drizzle-orm";
import { type Database, db, type Transaction } from "@/db";
import { users } from "@/db/schema";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/workspaces/actor";

/** What the verbs of this room know of a person. Never given to a component: it holds the password's hash. */
export interface Login {
  id: string;
  name: string | null;
  email: string;
  emailVerified: Date | null;
  passwordHash: string | null;
}

export async function getLogin(userId: string, database: Database | Transaction = db): Promise<Login> {
  const { id, name, email, emailVerified, passwordHash } = users;
  const [login] = await database
    .select({ id, name, email, emailVerified, passwordHash })
    .from(users)
    .where(eq(id, userId));
  if (!login) throw new AppError("not-found", "This login no longer exists.");
  return login;
}

export function actorOfLogin({ id, name, email }: Login): Actor {
  return { userId: id, name: name ?? email, via: "session" };
}
