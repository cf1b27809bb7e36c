import "server-only";
import { count, eq } from "drizzle-orm";
import { type Database, db, type Transaction } from "@/db";
import { members, users, workspaces } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { isTimeZone, type WorkspaceInput } from "./input";
import { WORKSPACE_NAME_MAX, WORKSPACES_PER_PERSON_MAX } from "./rules";
import { writeAudit } from "./write-audit";

/** Whoever makes a workspace is its owner. Inside a transaction of the caller's, give it as `database`. */
export async function createWorkspace(
  userId: string,
  input: WorkspaceInput,
  database: Database | Transaction = db,
): Promise<string> {
  return database.transaction(async (tx) => {
    const [held] = await tx.select({ count: count() }).from(members).where(eq(members.userId, userId));
    if ((held?.count ?? 0) >= WORKSPACES_PER_PERSON_MAX) {
      throw new AppError("conflict", `One person can be in at most ${WORKSPACES_PER_PERSON_MAX} workspaces.`);
    }
    const [workspace] = await tx.insert(workspaces).values(input).returning({ id: workspaces.id });
    const { id } = workspace!;
    await tx.insert(members).values({ workspaceId: id, userId, role: "owner" });
    const [owner] = await tx
      .select({ name: users.name, email: users.email })
      .from(users)
      .where(eq(users.id, userId));
    await writeAudit(tx, {
      workspaceId: id,
      actor: { userId, name: owner?.name ?? owner?.email ?? "", via: "session" },
      kind: "workspace/created",
      subject: { kind: "workspace", id, name: input.name },
    });
    return id;
  });
}

/** The workspace that comes with a new login. */
export function createFirstWorkspace(
  user: { id: string; name: string },
  timeZone: string | undefined,
  database: Database | Transaction = db,
): Promise<string> {
  const ending = "'s workspace";
  const name = user.name.slice(0, WORKSPACE_NAME_MAX - ending.length) + ending;
  const zone = timeZone && isTimeZone(timeZone) ? timeZone : "UTC";
  return createWorkspace(user.id, { name, timeZone: zone }, database);
}
