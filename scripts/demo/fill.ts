import { closeDb } from "@/db";
import { sessionCookieName } from "@/lib/auth/session-cookie";
import { createSession, deleteSession } from "@/lib/auth/sessions";
import { sha256 } from "@/lib/crypto";
import { findMember } from "@/lib/workspaces/find-member";
import { connectCreators } from "./connect-creators";
import { demoClips, demoCreators } from "./plan";
import { schedulePosts } from "./schedule-posts";
import { setQueues } from "./set-queues";
import { uploadClips } from "./upload-clips";

const [origin = "", userId = "", workspaceId = ""] = process.argv.slice(2);

/** Fills the demo workspace through the doors people use: nothing in it is made up, and each part is made once. */
async function fill(): Promise<void> {
  const member = await findMember(userId, workspaceId);
  if (!member) throw new Error("The demo person is not in the workspace.");
  const secret = await createSession(userId);
  try {
    const accountIds = await connectCreators(member, sha256(secret), demoCreators);
    const mediaIds = await uploadClips(
      member,
      { origin, cookie: `${sessionCookieName()}=${secret}` },
      demoClips,
    );
    await setQueues(member, accountIds);
    await schedulePosts(member, { accountIds, mediaIds });
  } finally {
    await deleteSession(secret);
  }
}

/** bin/up shows the one line and goes on. */
function explain(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : { message: String(error), cause: undefined };
  return (cause instanceof Error ? `${message} (${cause.message})` : message).replace(/\s+/g, " ");
}

try {
  await fill();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
} finally {
  await closeDb();
}
