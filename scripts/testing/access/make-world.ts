import { eq } from "drizzle-orm";
import { db } from "@/db";
import { memberAccounts, members } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { createSession } from "@/lib/auth/sessions";
import { type Role, roles, seesAllAccounts } from "@/lib/workspaces/permissions";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import type { Spot } from "./entry";
import { createMaker } from "./make-things";

export interface Person {
  role: Role;
  userId: string;
  workspaceId: string;
  /** What their browser's cookie holds. */
  secret: string;
}

export interface World {
  people: Person[];
  spots: Record<Spot, Ground>;
  /** Ids of what lies there, as far as it was made. */
  known: Record<Spot, Set<string>>;
}

/** Where things are made: in whose name, and for which account. */
export interface Ground {
  spot: Spot;
  owner: Member;
  accountId: string;
  /** Who sees an account that is made here: those who do not see all. */
  limited: readonly string[];
  /** Accounts that are made here are of the sandbox TikTok. */
  isTest?: boolean;
}

/** A workspace with a person of each role, of whose two accounts the limited ones were given one; and another workspace. */
export async function makeWorld(): Promise<World> {
  const [owner, stranger] = await Promise.all([createTestMember(), createTestMember()]);
  const [given, withheld] = [await createTestAccount(owner), await createTestAccount(owner)];
  const foreign = await createTestAccount(stranger);
  const people: Person[] = [];
  for (const role of roles) people.push(await makePerson(role, owner, given.id));
  const limited = people.filter(({ role }) => !seesAllAccounts(role)).map(({ userId }) => userId);
  const world: World = {
    people,
    spots: {
      given: { spot: "given", owner, accountId: given.id, limited },
      withheld: { spot: "withheld", owner, accountId: withheld.id, limited: [] },
      foreign: { spot: "foreign", owner: stranger, accountId: foreign.id, limited: [] },
    },
    known: {
      given: new Set([given.id]),
      withheld: new Set([withheld.id]),
      foreign: new Set([foreign.id, stranger.workspaceId, stranger.userId]),
    },
  };
  for (const spot of ["given", "withheld", "foreign"] as const) await furnish(createMaker(world, spot));
  return world;
}

async function makePerson(role: Role, { workspaceId }: Member, accountId: string): Promise<Person> {
  const { userId } = await createTestMember({ role, workspaceId });
  if (!seesAllAccounts(role)) {
    await db.update(members).set({ allAccounts: false }).where(eq(members.userId, userId));
    await db.insert(memberAccounts).values({ workspaceId, userId, accountId });
  }
  return { role, userId, workspaceId, secret: await createSession(userId) };
}

/** Something of everything lies there before anybody asks: lists must not show it to the wrong people. */
async function furnish(make: ReturnType<typeof createMaker>): Promise<void> {
  for (const status of ["draft", "scheduled", "awaiting approval", "held", "published"] as const) {
    await make.post(status);
  }
  await make.waiting();
  await make.link();
  await make.recordedPost();
  await make.composition();
  await make.slots();
  await make.profile();
  await make.key();
  await make.label();
  await make.template();
  await make.invitation();
}
