import "server-only";
import { db } from "@/db";
import type { Actor } from "@/lib/workspaces/actor";
import { writeAudit } from "@/lib/workspaces/write-audit";

interface Person {
  id: string;
  name?: string | null;
  email?: string | null;
}

interface How {
  /** `credentials`, `google`, `github`. */
  way: string;
  /** Where it came from, as far as a proxy of ours has said. */
  network: string | null;
}

export async function auditSignIn(person: Person, { way, network }: How): Promise<void> {
  await write("person/signed-in", person, { way, network });
}

/** Of somebody who exists alone: who guesses addresses fills no log. */
export async function auditRefusal(person: Person, network: string | null): Promise<void> {
  await write("person/sign-in-refused", person, { way: "credentials", network });
}

export async function auditSignOut(person: Person): Promise<void> {
  await write("person/signed-out", person, {});
}

function write(
  kind: "person/signed-in" | "person/sign-in-refused" | "person/signed-out",
  { id, name, email }: Person,
  details: Record<string, unknown>,
): Promise<void> {
  const actor: Actor = { userId: id, name: name ?? email ?? id, via: "session" };
  return writeAudit(db, { workspaceId: null, actor, kind, details });
}
