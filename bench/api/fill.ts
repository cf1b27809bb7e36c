import { closeDb } from "@/db";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestKey } from "@/lib/keys/testing";
import { createTestMedia } from "@/lib/media/testing";
import { createTestMember } from "@/lib/workspaces/testing";

/** As many as there are programs at once. */
const KEYS = 16;

/** A workspace with an account, a file and keys, for the bench to ask with. */
try {
  const member = await createTestMember({ timeZone: "UTC" });
  const { id: accountId } = await createTestAccount(member);
  const { id: mediaId } = await createTestMedia(member);
  const secrets: string[] = [];
  for (let made = 0; made < KEYS; made++) secrets.push((await createTestKey(member)).secret);
  console.log(JSON.stringify({ secrets, accountId, mediaId }));
} finally {
  await closeDb();
}
