import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { consents, posts } from "@/db/schema";
import type { SchedulePostInput } from "@/lib/posts/input";
import { consentSentence } from "@/lib/posts/rules";
import { testSettings } from "@/lib/posts/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { ScheduleGroupInput } from "./input";
import { findComposition } from "./queries";
import { emptyComposition, GROUP_POSTS_MAX } from "./rules";
import { saveComposition } from "./save-composition";
import { scheduleGroup } from "./schedule-group";

const NOW = new Date("2027-03-01T09:00:00Z");
const when = { local: "2027-03-02T10:00", timeZone: "UTC" };

let stage: Stage;
let member: Member;
let videoId: string;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => stage.forget(member));
beforeEach(async () => {
  member = await createTestMember({ role: "manager" });
  videoId = (await stage.storeVideo(member)).id;
});

/** The post of one creator: TikTok allows all that it asks of mara, and no comments of tilda. */
async function postOf(
  username: string,
  change: Partial<typeof testSettings> = {},
): Promise<SchedulePostInput> {
  const account = await stage.connect(member, username);
  const settings = { ...testSettings, ...change };
  return {
    newPostId: randomUUID(),
    groupId: randomUUID(),
    accountId: account.id,
    mediaIds: [videoId],
    settings,
    when,
    consentSentence: consentSentence(settings),
  };
}

async function keep(id = randomUUID()): Promise<{ id: string; version: number }> {
  await saveComposition(member, id, {
    version: 0,
    savedFrom: randomUUID(),
    saveNumber: 1,
    post: null,
    state: emptyComposition,
  });
  return { id, version: 1 };
}

const rows = () => db.select().from(posts).where(eq(posts.workspaceId, member.workspaceId));

describe("scheduleGroup", () => {
  it("makes a post for each account, in one group, each with its own consent; then the draft ends", async () => {
    const composition = await keep();
    const mara = { ...(await postOf("mara.bakes")), groupId: composition.id };
    const branded = { disclosesPromotion: true, isBrandedContent: true };
    const fen = { ...(await postOf("fen.outdoors", branded)), groupId: composition.id };
    const { results, scheduled } = await scheduleGroup(member, { posts: [mara, fen], composition }, NOW);
    expect(results).toEqual([
      {
        accountId: mara.accountId,
        state: "scheduled",
        postId: mara.newPostId,
        note: null,
        awaitsApproval: false,
      },
      {
        accountId: fen.accountId,
        state: "scheduled",
        postId: fen.newPostId,
        note: null,
        awaitsApproval: false,
      },
    ]);
    expect(scheduled).toHaveLength(2);
    expect((await rows()).map(({ groupId }) => groupId)).toEqual([composition.id, composition.id]);
    const given = await db
      .select({ postId: consents.postId, sentence: consents.sentence })
      .from(consents)
      .innerJoin(posts, eq(posts.id, consents.postId))
      .where(and(eq(posts.workspaceId, member.workspaceId), isNull(consents.voidedAt)));
    expect(new Map(given.map(({ postId, sentence }) => [postId, sentence]))).toEqual(
      new Map([
        [mara.newPostId, "By posting, you agree to TikTok's Music Usage Confirmation"],
        [
          fen.newPostId,
          "By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation",
        ],
      ]),
    );
    expect(await findComposition(member, composition.id)).toBeNull();
  });

  it("refuses one with its own words and schedules the others; the draft stays, without what is scheduled", async () => {
    const composition = await keep();
    const [mara, tilda] = [await postOf("mara.bakes"), await postOf("tilda.reads")];
    const { results } = await scheduleGroup(member, { posts: [mara, tilda], composition }, NOW);
    expect(results).toMatchObject([
      { state: "scheduled" },
      { accountId: tilda.accountId, state: "refused", field: "allowComment" },
    ]);
    expect(results[1]).toMatchObject({ message: expect.stringContaining("Comment is turned off") });
    expect(await rows()).toHaveLength(1);
    expect(await findComposition(member, composition.id)).not.toBeNull();
  });

  it("forgets of a draft the posts that were made while its page died", async () => {
    const mara = await postOf("mara.bakes");
    const target = (postId: string) => ({
      accountId: mara.accountId,
      postId,
      choices: {
        delivery: "direct" as const,
        privacyLevel: null,
        allowComment: false,
        allowDuet: false,
        allowStitch: false,
        disclosesPromotion: false,
        isYourBrand: false,
        isBrandedContent: false,
      },
      caption: null,
      at: null,
    });
    const [id, other] = [randomUUID(), randomUUID()];
    const state = { ...emptyComposition, targets: [target(mara.newPostId ?? ""), target(other)] };
    const input = { version: 0, savedFrom: randomUUID(), saveNumber: 1, post: null, state };
    await saveComposition(member, id, input);
    await scheduleGroup(member, { posts: [mara] }, NOW);
    expect((await findComposition(member, id))?.state.targets.map(({ postId }) => postId)).toEqual([other]);
  });

  it("sent again, makes nothing twice and says so", async () => {
    const mara = await postOf("mara.bakes");
    await scheduleGroup(member, { posts: [mara] }, NOW);
    const again = await scheduleGroup(member, { posts: [mara] }, NOW);
    expect(again).toMatchObject({
      scheduled: [],
      results: [
        { state: "scheduled", postId: mara.newPostId, note: "It was scheduled before, as it was then." },
      ],
    });
    expect(await rows()).toHaveLength(1);
  });

  it("does not end a draft that another page saved meanwhile, nor schedule anything", async () => {
    const composition = await keep();
    await saveComposition(member, composition.id, {
      version: 1,
      savedFrom: randomUUID(),
      saveNumber: 1,
      post: null,
      state: { ...emptyComposition, caption: "newer" },
    });
    const mara = await postOf("mara.bakes");
    await expect(scheduleGroup(member, { posts: [mara], composition }, NOW)).rejects.toThrow(/another page/);
    expect(await rows()).toEqual([]);
    expect(await findComposition(member, composition.id)).toMatchObject({ state: { caption: "newer" } });
  });

  it("ends no draft of another workspace, and takes none of its accounts", async () => {
    const composition = await keep();
    const mara = await postOf("mara.bakes");
    const stranger = await createTestMember();
    const { results } = await scheduleGroup(stranger, { posts: [mara], composition }, NOW);
    expect(results).toMatchObject([{ state: "refused", message: expect.stringMatching(/does not exist/) }]);
    expect(await findComposition(member, composition.id)).not.toBeNull();
    const analyst = await createTestMember({ role: "analyst", workspaceId: member.workspaceId });
    await expect(scheduleGroup(analyst, { posts: [mara] }, NOW)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("what comes in", () => {
  const post = {
    accountId: randomUUID(),
    mediaIds: [randomUUID()],
    settings: testSettings,
    when: "now",
    consentSentence: "x",
  };
  const wordsOf = (groupPosts: unknown[]) =>
    ScheduleGroupInput.safeParse({ posts: groupPosts }).error?.issues[0]?.message;

  it("has an account, each once, and not more than a group holds", () => {
    expect(wordsOf([post])).toBeUndefined();
    expect(wordsOf([])).toBe("Choose an account.");
    expect(wordsOf([post, post])).toBe("An account is chosen once.");
    const many = Array.from({ length: GROUP_POSTS_MAX + 1 }, () => ({ ...post, accountId: randomUUID() }));
    expect(wordsOf(many)).toBe("Choose up to 20 accounts.");
  });
});
