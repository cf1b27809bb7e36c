import "server-only";
import { type Database, db, type Transaction } from "@/db";
import type { Actor } from "@/lib/workspaces/actor";
import { writeAudit } from "@/lib/workspaces/write-audit";
import { nameDevice } from "./read-device";
import type { Visit } from "./visit";

interface Person {
  id: string;
  name?: string | null;
  email?: string | null;
}

interface How {
  /** `credentials`, `google`, `github`, `code`, `link`. */
  way: string;
  visit: Visit;
}

export async function auditSignIn(tx: Transaction, person: Person, { way, visit }: How): Promise<void> {
  const { userAgent, network } = visit;
  await write(tx, "person/signed-in", person, { way, network, device: nameDevice(userAgent) });
}

/** Of somebody who exists alone: who guesses addresses fills no log. */
export async function auditRefusal(
  person: Person,
  { way = "credentials", network }: { way?: string; network: string | null },
  database: Database | Transaction = db,
): Promise<void> {
  await write(database, "person/sign-in-refused", person, { way, network });
}

export async function auditSignOut(person: Person): Promise<void> {
  await write(db, "person/signed-out", person, {});
}

function write(
  database: Database | Transaction,
  kind: "person/signed-in" | "person/sign-in-refused" | "person/signed-out",
  { id, name, email }: Person,
  details: Record<string, unknown>,
): Promise<void> {
  const actor: Actor = { userId: id, name: name ?? email ?? id, via: "session" };
  return writeAudit(database, { workspaceId: null, actor, kind, details });
}
