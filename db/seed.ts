import { eq, sql } from "drizzle-orm";
import { hashPassword, verifyPassword } from "@/lib/auth/hash-password";
import { getEnv } from "@/lib/env";
import { createWorkspace } from "@/lib/workspaces/create-workspace";
import { findMember } from "@/lib/workspaces/find-member";
import type { Member } from "@/lib/workspaces/types";
import { closeDb, db } from "./index";
import { members, users } from "./schema";

const DEMO = { name: "Noor Haddad", email: "demo@cuepost.local" };
const DEMO_PASSWORD = "cuepost-demo";
const WORKSPACE = { name: "Northlight", timeZone: "Europe/Paris" };

/** They have no password: they are there to be seen on the team page. */
const colleagues = [
  { name: "Mara Lindqvist", email: "mara@cuepost.local", role: "editor" },
  { name: "Jonas Okafor", email: "jonas@cuepost.local", role: "viewer" },
] as const;

/** Can run again at any time: it makes what is missing and leaves the rest as people left it. */
async function seed(): Promise<void> {
  await seedPeople();
  console.log(`login ${DEMO.email} ${await sayPassword()}`);
}

async function seedPeople(): Promise<Member> {
  const userId = await findOrCreateUser(DEMO);
  await seedPassword(userId);
  const found = await findMember(userId);
  if (found) return found;
  const workspaceId = await createWorkspace(userId, WORKSPACE);
  for (const { role, ...person } of colleagues) {
    await db.insert(members).values({ workspaceId, userId: await findOrCreateUser(person), role });
  }
  const member = await findMember(userId, workspaceId);
  if (!member) throw new Error("The demo workspace was not made.");
  return member;
}

async function findOrCreateUser(person: { name: string; email: string }): Promise<string> {
  await db.insert(users).values(person).onConflictDoNothing();
  return (await getUser(person.email)).id;
}

/** A password somebody chose in the settings stays, unless the environment names another. */
async function seedPassword(userId: string): Promise<void> {
  const { DEMO_PASSWORD: given } = getEnv();
  const { passwordHash } = await getUser(DEMO.email);
  if (passwordHash && !given) return;
  await db
    .update(users)
    .set({ passwordHash: await hashPassword(given ?? DEMO_PASSWORD) })
    .where(eq(users.id, userId));
}

async function sayPassword(): Promise<string> {
  const password = getEnv().DEMO_PASSWORD ?? DEMO_PASSWORD;
  const { passwordHash } = await getUser(DEMO.email);
  return (await verifyPassword(passwordHash, password)) ? password : "(the password you chose)";
}

async function getUser(email: string) {
  const [user] = await db
    .select({ id: users.id, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(sql`lower(${users.email})`, email));
  if (!user) throw new Error(`The login ${email} was not made.`);
  return user;
}

await seed();
await closeDb();
