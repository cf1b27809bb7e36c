import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { searchAccounts } from "@/lib/accounts/search-accounts";
import { createTestAccount } from "@/lib/accounts/testing";
import { searchMedia } from "@/lib/media/search-media";
import { createTestMedia } from "@/lib/media/testing";
import { SearchInput } from "@/lib/workspaces/input";
import { searchMembers } from "@/lib/workspaces/search-members";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { searchPosts } from "./search-posts";

let member: Member;
let other: Member;

async function search(q: string, as = member) {
  return {
    posts: await searchPosts(as, q),
    media: await searchMedia(as, q),
    accounts: await searchAccounts(as, q),
    people: await searchMembers(as, q),
  };
}
const names = async (q: string) => (await search(q)).media.map(({ name }) => name);

async function addPost(of: Member, caption: string, day: number | null) {
  const { id: accountId } = await createTestAccount(of);
  const { id: mediaId } = await createTestMedia(of, { name: "other.mp4" });
  const scheduledAt = day === null ? null : new Date(Date.now() + day * 86_400_000);
  const [row] = await db
    .insert(posts)
    .values({ workspaceId: of.workspaceId, accountId, mediaId, caption, scheduledAt })
    .returning();
  return row!;
}

beforeAll(async () => {
  member = await createTestMember();
  other = await createTestMember();
  await createTestAccount(member, { displayName: "Koto Ceramics", username: "koto.ceramics" });
  await createTestAccount(other, { displayName: "Koto Ceramics", username: "koto.ceramics" });
  for (const name of ["kiln_100%.mp4", "kiln-1000.mp4", "back\\slash.mp4"])
    await createTestMedia(member, { name });
  await createTestMedia(other, { name: "kiln_100%.mp4" });
});

describe("the search of a workspace", () => {
  it("finds posts, files, accounts and people by a part of their words, in any case", async () => {
    const post = await addPost(member, "Opening the KILN at dawn #ceramics", null);
    const hits = await search("kiln");
    expect(hits.posts.map(({ id }) => id)).toEqual([post.id]);
    expect(hits.media).toHaveLength(2);
    expect((await search("@koto")).accounts).toHaveLength(1);
    expect((await search("moreau")).people.map(({ userId }) => userId)).toEqual([member.userId]);
  });

  it("wants every word, wherever it stands", async () => {
    expect((await search("dawn kiln")).posts).toHaveLength(1);
    expect((await search("dusk kiln")).posts).toHaveLength(0);
  });

  it("takes the signs of a pattern literally", async () => {
    expect(await names("100%")).toEqual(["kiln_100%.mp4"]);
    expect(await names("kiln_")).toEqual(["kiln_100%.mp4"]);
    expect(await names("back\\s")).toEqual(["back\\slash.mp4"]);
    expect(await names("%")).toEqual(["kiln_100%.mp4"]);
  });

  it("puts what is nearest in time first, drafts without a time last, and gives eight at the most", async () => {
    await addPost(member, "glaze none", null);
    for (const day of [-20, 3, -1, 9, 30, -4, 12, 40, 50]) await addPost(member, `glaze ${day}`, day);
    const captions = (await search("glaze")).posts.map(({ caption }) => caption);
    expect(captions).toEqual([-1, 3, -4, 9, 12, -20, 30, 40].map((day) => `glaze ${day}`));
  });

  it("leaves out what was canceled", async () => {
    const { id } = await addPost(member, "withdrawn", 1);
    await db.update(posts).set({ status: "canceled" }).where(eq(posts.id, id));
    expect((await search("withdrawn")).posts).toEqual([]);
  });

  it("shows nothing of another workspace", async () => {
    const hits = await search("kiln", other);
    expect(hits.posts).toEqual([]);
    expect(hits.media).toHaveLength(1);
    expect((await search("@koto", other)).accounts).toHaveLength(1);
    expect((await search("moreau", other)).people.map(({ userId }) => userId)).toEqual([other.userId]);
  });

  it("refuses nothing to look for, and too much", () => {
    expect(SearchInput.safeParse({ q: "  " }).success).toBe(false);
    const tooLong = SearchInput.safeParse({ q: "x".repeat(101) });
    expect(tooLong.error?.issues[0]?.message).toBe("A search has at most 100 characters.");
  });
});
