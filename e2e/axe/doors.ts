import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Sql } from "postgres";

const DAY_MS = 86_400_000;

/** An open invitation; gives the token of its link. */
export async function addInvitation(sql: Sql, workspaceId: string, userId: string): Promise<string> {
  const { secret, hash } = makeSecret();
  await sql`insert into invitations (workspace_id, email, role, token_hash, created_by, expires_at)
    values (${workspaceId}, 'guest@example.test', 'editor', ${hash}, ${userId}, ${new Date(Date.now() + DAY_MS)})`;
  return secret;
}

/** Somebody who is in no workspace; gives the value of the session's cookie. */
export async function addNewcomer(sql: Sql): Promise<string> {
  const id = randomUUID();
  await sql`insert into users (id, name, email) values (${id}, 'Ada Rivers', ${`${id}@example.test`})`;
  return openSession(sql, id);
}

export async function openSession(sql: Sql, userId: string): Promise<string> {
  const { secret, hash } = makeSecret();
  await sql`insert into sessions (token_hash, user_id, expires_at)
    values (${hash}, ${userId}, ${new Date(Date.now() + DAY_MS)})`;
  return secret;
}

function makeSecret() {
  const secret = randomBytes(32).toString("base64url");
  return { secret, hash: createHash("sha256").update(secret).digest("hex") };
}
