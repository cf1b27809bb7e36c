import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { closeDb, db } from "@/db";
import { posts } from "@/db/schema";
import { beginConnect } from "@/lib/accounts/begin-connect";
import { finishConnect } from "@/lib/accounts/finish-connect";
import { checkMedia } from "@/lib/media/check-media";
import { recordUpload } from "@/lib/media/record-upload";
import { currentStorageName, getStorage } from "@/lib/media/storage";
import { scheduleTestPost } from "@/lib/posts/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { ACCOUNTS, accountOf, type Case, captionOf, cases, POSTS, usernameOf } from "./plan";

const AT_ONCE = 8;
const clip = join(import.meta.dirname, "..", "..", "sandbox", "tiktok", "fixtures", "clip.mp4");

/** Every post through the verbs that people use; only then is its second within the minute set. */
const firstDueAt = (JSON.parse(process.argv[2] ?? "{}") as Record<Case, number>) ?? {};
try {
  const member = await createTestMember({ timeZone: "UTC" });
  const mediaId = await storeClip(member);
  const accountIds = await inTurn(ACCOUNTS, (account) => connect(member, usernameOf(account)));
  for (const [name, stepMs] of Object.entries(cases) as [Case, number][]) {
    await inTurn(POSTS, async (post) => {
      const due = new Date((firstDueAt[name] ?? 0) + post * stepMs);
      const local = due.toISOString().slice(0, 16);
      const accountId = accountIds[accountOf(post)] ?? "";
      const settings = { caption: captionOf(name, post) };
      const when = { local, timeZone: "UTC" };
      const { postId } = await scheduleTestPost(member, { accountId, mediaIds: [mediaId], settings, when });
      await db.update(posts).set({ scheduledAt: due }).where(eq(posts.id, postId));
    });
  }
} finally {
  await closeDb();
}

async function storeClip(member: Member): Promise<string> {
  const bytes = await readFile(clip);
  const file = { name: "clip.mp4", contentType: "video/mp4" };
  const { storageKey } = await getStorage(currentStorageName()).uploadFile({ ...file, bytes });
  const { mediaId } = await recordUpload(member, { ...file, storageKey, sizeBytes: bytes.length });
  await checkMedia(mediaId);
  return mediaId;
}

/** The whole consent, as a browser would go through it. */
async function connect(member: Member, username: string): Promise<string> {
  const sessionHash = "session-of-a-bench";
  const { url } = await beginConnect(member, { sessionHash });
  const form = new URLSearchParams({ decision: "allow", username });
  for (const scope of (new URL(url).searchParams.get("scope") ?? "").split(",")) form.append("scope", scope);
  const answer = await fetch(url, { method: "POST", body: form, redirect: "manual" });
  const back = new URL(answer.headers.get("location") ?? "").searchParams;
  const [state, code] = [back.get("state") ?? "", back.get("code") ?? ""];
  return (await finishConnect(member, { sessionHash, state, code })).account.id;
}

async function inTurn<Made>(count: number, make: (index: number) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < count; index = next++) made[index] = await make(index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return made;
}
