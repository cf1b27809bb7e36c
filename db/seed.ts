import { count, eq, sql } from "drizzle-orm";
import { hashPassword, verifyPassword } from "@/lib/auth/hash-password";
import { createSecret } from "@/lib/crypto";
import { getEnv } from "@/lib/env";
import { createWorkspace } from "@/lib/workspaces/create-workspace";
import { findMember } from "@/lib/workspaces/find-member";
import type { Member } from "@/lib/workspaces/types";
import { closeDb, db } from "./index";
import { members, posts, users } from "./schema";

const DEMO = { name: "Demo", email: "demo@cuepost.local" };
const LOCAL_PASSWORD = "cuepost-demo";
const WORKSPACE = { name: "Northlight", timeZone: "Europe/Paris" };

/** One for each role, with the password of the demo login, so that each can be tried. */
const colleagues = [
  { name: "Demo Admin", email: "admin@cuepost.local", role: "admin" },
  { name: "Demo Manager", email: "manager@cuepost.local", role: "manager" },
  { name: "Demo Editor", email: "editor@cuepost.local", role: "editor" },
  { name: "Demo Approver", email: "approver@cuepost.local", role: "approver" },
  { name: "Demo Client", email: "client@cuepost.local", role: "client" },
  { name: "Demo Analyst", email: "analyst@cuepost.local", role: "analyst" },
] as const;

/**
 * Can run again at any time: it makes what is missing and leaves the rest as people left it. Videos and posts
 * come through the running app (scripts/demo) when these lines say that there are few.
 */
async function seed(): Promise<void> {
  const { DEMO_PASSWORD: given, APP_URL } = getEnv();
  const isLocal = ["localhost", "127.0.0.1"].includes(new URL(APP_URL).hostname);
  // A password that everybody can read in here must open nothing that everybody can reach.
  const password = given ?? (isLocal ? LOCAL_PASSWORD : createSecret());
  const { workspaceId, userId } = await seedPeople(password);
  console.log(`workspace ${workspaceId} user ${userId} posts ${await countPosts(workspaceId)}`);
  console.log(`login ${DEMO.email} ${await sayPassword(password)}`);
}

async function seedPeople(password: string): Promise<Member> {
  const userId = await findOrCreateUser(DEMO);
  await seedPassword(DEMO.email, password);
  const found = await findMember(userId);
  if (found) return found;
  const workspaceId = await createWorkspace(userId, WORKSPACE);
  for (const { role, ...person } of colleagues) {
    await db.insert(members).values({ workspaceId, userId: await findOrCreateUser(person), role });
    await seedPassword(person.email, password);
  }
  const member = await findMember(userId, workspaceId);
  if (!member) throw new Error("The demo workspace was not made.");
  return member;
}

async function findOrCreateUser(person: { name: string; email: string }): Promise<string> {
  // Their addresses get no mail, so nothing waits for being confirmed.
  await db
    .insert(users)
    .values({ ...person, emailVerified: new Date() })
    .onConflictDoNothing();
  return (await getUser(person.email)).id;
}

/** A password somebody chose in the settings stays, unless the environment names another. */
async function seedPassword(email: string, password: string): Promise<void> {
  const { id, passwordHash } = await getUser(email);
  if (passwordHash && !getEnv().DEMO_PASSWORD) return;
  await db
    .update(users)
    .set({ passwordHash: await hashPassword(password) })
    .where(eq(users.id, id));
}

async function sayPassword(password: string): Promise<string> {
  const { passwordHash } = await getUser(DEMO.email);
  return (await verifyPassword(passwordHash, password)) ? password : "(the password it has)";
}

async function countPosts(workspaceId: string): Promise<number> {
  const [row] = await db.select({ count: count() }).from(posts).where(eq(posts.workspaceId, workspaceId));
  return row?.count ?? 0;
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
