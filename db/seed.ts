import { eq, sql } from "drizzle-orm";
import { hashPassword } from "@/lib/auth/hash-password";
import { getEnv } from "@/lib/env";
import { createWorkspace } from "@/lib/workspaces/create-workspace";
import { findMember } from "@/lib/workspaces/find-member";
import type { Member } from "@/lib/workspaces/types";
import { closeDb, db } from "./index";
import { users } from "./schema";

const EMAIL = "demo@cuepost.local";
const PASSWORD = "cuepost-demo";
const WORKSPACE = { name: "Northlight", timeZone: "Europe/Paris" };

/** Can run again at any time: it makes what is missing and gives the login its password back. */
async function seed(): Promise<void> {
  const password = getEnv().DEMO_PASSWORD ?? PASSWORD;
  await seedPeople(password);
  console.log(`login ${EMAIL} ${password}`);
}

async function seedPeople(password: string): Promise<Member> {
  const passwordHash = await hashPassword(password);
  await db.insert(users).values({ name: "Demo", email: EMAIL, passwordHash }).onConflictDoNothing();
  const [user] = await db
    .update(users)
    .set({ passwordHash })
    .where(eq(sql`lower(${users.email})`, EMAIL))
    .returning({ id: users.id });
  if (!user) throw new Error("The demo login was not made.");
  const member =
    (await findMember(user.id)) ?? (await findMember(user.id, await createWorkspace(user.id, WORKSPACE)));
  if (!member) throw new Error("The demo workspace was not made.");
  return member;
}

await seed();
await closeDb();
