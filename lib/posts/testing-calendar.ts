import "server-only";
import { db } from "@/db";
import { type media, posts } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestMedia } from "@/lib/media/testing";
import { createTestMember } from "@/lib/workspaces/testing";

/** A workspace with an account and ways to put posts on its calendar, without files or consents behind them. */
export async function openTestCalendar() {
  const member = await createTestMember();
  const account = await createTestAccount(member);
  async function put(at: string | null, columns: Partial<typeof posts.$inferInsert> = {}): Promise<string> {
    const mediaId = columns.mediaId ?? (await createTestMedia(member, { sha256: null })).id;
    const [post] = await db
      .insert(posts)
      .values({
        workspaceId: member.workspaceId,
        accountId: account.id,
        createdBy: member.userId,
        status: "scheduled",
        scheduledAt: at === null ? null : new Date(at),
        ...columns,
        mediaId,
      })
      .returning({ id: posts.id });
    if (!post) throw new Error("The database gave back no row.");
    return post.id;
  }
  const store = async (columns: Partial<typeof media.$inferInsert>) =>
    (await createTestMedia(member, columns)).id;
  return { member, account, put, store };
}
