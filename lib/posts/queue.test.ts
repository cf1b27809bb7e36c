import { eq, inArray } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { accounts, posts } from "@/db/schema";
import { getQueue } from "@/lib/accounts/find-queue";
import { QueueInput } from "@/lib/accounts/input";
import { setQueue } from "@/lib/accounts/set-queue";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { addToQueue } from "./add-to-queue";
import { getNextPlace } from "./get-next-place";
import type { AddToQueueInput } from "./input";
import { listOpenPlaces } from "./list-open-places";
import { getPost } from "./queries";
import { reschedulePost } from "./reschedule-post";
import { schedulePost } from "./schedule-post";
import { restoreQueue, shuffleQueue } from "./shuffle-queue";
import { testSettings, toScheduleInput } from "./testing";

/** A Monday. Paris is an hour ahead of UTC. */
const NOW = new Date("2027-03-01T09:00:00Z");
const HOUR_MS = 3_600_000;
const nineAndSix = [540, 1080].flatMap((minute) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, minute })),
);

let stage: Stage;
let member: Member;
let accountId: string;
let input: AddToQueueInput;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => stage.forget(member));

beforeEach(async () => {
  member = await createTestMember({ role: "manager", timeZone: "Europe/Paris" });
  accountId = (await stage.connect(member, "mara.bakes")).id;
  const { when: _, ...rest } = toScheduleInput({
    accountId,
    mediaIds: [(await stage.storeVideo(member)).id],
  });
  input = rest;
});

const setNineAndSix = (timeZone: string | null = null) =>
  setQueue(member, { accountId, timeZone, slots: nineAndSix });
const add = async (count: number) => {
  const times: string[] = [];
  for (let turn = 0; turn < count; turn++) {
    times.push((await addToQueue(member, input, NOW)).scheduledAt.toISOString().slice(5, 16));
  }
  return times;
};

describe("the queue of an account", () => {
  it("is what was set last, in the order of the week", async () => {
    await setNineAndSix();
    await setQueue(member, {
      accountId,
      timeZone: "Asia/Tokyo",
      slots: [
        { weekday: 5, minute: 0 },
        { weekday: 1, minute: 1439 },
      ],
    });
    expect(await getQueue(member, accountId)).toEqual({
      timeZone: "Asia/Tokyo",
      slots: [
        { weekday: 1, minute: 1439 },
        { weekday: 5, minute: 0 },
      ],
    });
  });

  it("has up to fifty times, each once, in a zone that exists", () => {
    const ask = (slots: unknown, timeZone: unknown = null) =>
      QueueInput.safeParse({ accountId, timeZone, slots }).success;
    const many = Array.from({ length: 51 }, (_, minute) => ({ weekday: 1, minute }));
    expect([ask(many.slice(1)), ask([]), ask([], "Europe/Paris")]).toEqual([true, true, true]);
    const twice = [many[0], many[0]];
    const wrong = [
      many,
      twice,
      [{ weekday: 0, minute: 0 }],
      [{ weekday: 8, minute: 0 }],
      [{ weekday: 1, minute: 1440 }],
    ];
    expect(wrong.map((slots) => ask(slots))).toEqual(wrong.map(() => false));
    expect(ask([], "Mars/Olympus")).toBe(false);
  });

  it("is not another workspace's to see, set, fill or shuffle, nor an analyst's to change", async () => {
    await setNineAndSix();
    const stranger = await createTestMember();
    const theirs = { accountId, timeZone: null, slots: [] };
    const posted = [{ postId: crypto.randomUUID(), revision: 1, local: "2027-03-02T09:00", timeZone: "UTC" }];
    for (const work of [
      () => getQueue(stranger, accountId),
      () => setQueue(stranger, theirs),
      () => addToQueue(stranger, input, NOW),
      () => shuffleQueue(stranger, accountId),
      () => restoreQueue(stranger, { accountId, posts: posted }),
    ]) {
      await expect(work()).rejects.toMatchObject({ code: "not-found" });
    }
    const range = { from: NOW, to: new Date(NOW.getTime() + 48 * HOUR_MS) };
    expect(await listOpenPlaces(stranger, range, NOW)).toEqual({ accounts: [], places: [] });
    const analyst = await createTestMember({ role: "analyst", workspaceId: member.workspaceId });
    for (const work of [
      () => setQueue(analyst, theirs),
      () => addToQueue(analyst, input, NOW),
      () => shuffleQueue(analyst, accountId),
    ]) {
      await expect(work()).rejects.toMatchObject({ code: "forbidden" });
    }
    expect((await getQueue(analyst, accountId)).slots).toHaveLength(14);
  });
});

describe("adding to the queue", () => {
  it("schedules with consent for the next free place, in the queue's zone or the workspace's", async () => {
    await setNineAndSix();
    const { postId } = await addToQueue(member, input, NOW);
    expect(await getPost(member, postId)).toMatchObject({
      status: "scheduled",
      scheduledAt: "2027-03-01T17:00:00.000Z",
      scheduledLocal: "2027-03-01T18:00",
      timeZone: "Europe/Paris",
      consent: { sentence: input.consentSentence },
    });
    await setNineAndSix("Asia/Tokyo");
    const second = await addToQueue(member, input, NOW);
    expect(await getPost(member, second.postId)).toMatchObject({
      scheduledAt: "2027-03-02T00:00:00.000Z",
      scheduledLocal: "2027-03-02T09:00",
      timeZone: "Asia/Tokyo",
    });
  });

  it("never gives two posts one place, however many ask at once", async () => {
    await setNineAndSix();
    const queued = await Promise.all(Array.from({ length: 6 }, () => addToQueue(member, input, NOW)));
    const times = queued.map(({ scheduledAt }) => scheduledAt.toISOString().slice(5, 13)).toSorted();
    expect(times).toEqual(["03-01T17", "03-02T08", "03-02T17", "03-03T08", "03-03T17", "03-04T08"]);
  });

  it("keeps within what TikTok takes of the account in 24 hours", async () => {
    await setNineAndSix();
    await db.update(accounts).set({ dailyPostLimit: 1 }).where(eq(accounts.id, accountId));
    expect(await add(3)).toEqual(["03-01T17:00", "03-02T17:00", "03-03T17:00"]);
  });

  it("of a post that is edited, may take the place it has", async () => {
    await setNineAndSix();
    const first = await addToQueue(member, input, NOW);
    const again = await addToQueue(member, { ...input, postId: first.postId, revision: first.revision }, NOW);
    expect(again).toMatchObject({ postId: first.postId, scheduledAt: first.scheduledAt });
  });

  it("refuses what the form would refuse, and what another person changed", async () => {
    await setNineAndSix();
    const settings = { ...testSettings, privacyLevel: null };
    await expect(addToQueue(member, { ...input, settings }, NOW)).rejects.toMatchObject({ code: "invalid" });
    const sentence = { ...input, consentSentence: "Yes." };
    await expect(addToQueue(member, sentence, NOW)).rejects.toMatchObject({ code: "conflict" });
    const { postId } = await addToQueue(member, input, NOW);
    const stale = { ...input, postId, revision: 1 };
    await expect(addToQueue(member, stale, NOW)).rejects.toMatchObject({ code: "conflict" });
  });

  it("is told of beforehand: where the next post would go, and whether there is a queue", async () => {
    expect(await getNextPlace(member, accountId, NOW)).toEqual({ hasQueue: false, next: null });
    await setNineAndSix();
    expect(await getNextPlace(member, accountId, NOW)).toEqual({
      hasQueue: true,
      next: { at: "2027-03-01T17:00:00.000Z", local: "2027-03-01T18:00", timeZone: "Europe/Paris" },
    });
    const stranger = await createTestMember();
    await expect(getNextPlace(stranger, accountId, NOW)).rejects.toMatchObject({ code: "not-found" });
  });

  it("is one of the answers to when a post goes out, and says the time it took", async () => {
    await setNineAndSix();
    const queued = await schedulePost(member, { ...input, when: "queue" }, NOW);
    expect(queued).toMatchObject({
      scheduledAt: new Date("2027-03-01T17:00:00Z"),
      note: expect.stringMatching(/^In the queue of .+: Mon, 1 Mar 2027, 18:00 \(Europe\/Paris\)\.$/),
    });
  });

  it("can ask for approval, and says when there is no queue", async () => {
    await expect(addToQueue(member, input, NOW)).rejects.toThrow(/has no queue yet/);
    await setNineAndSix();
    const { postId } = await addToQueue(member, { ...input, asksApproval: true }, NOW);
    expect((await getPost(member, postId)).status).toBe("awaiting approval");
    expect(await add(1)).toEqual(["03-02T08:00"]);
  });

  it("says so when a year has no place left", async () => {
    await setQueue(member, { accountId, timeZone: null, slots: [{ weekday: 1, minute: 540 }] });
    await db.update(accounts).set({ dailyPostLimit: 0 }).where(eq(accounts.id, accountId));
    await expect(addToQueue(member, input, NOW)).rejects.toThrow(/is full/);
  });
});

describe("the open places", () => {
  it("are those of a range, from now on, that no post has taken", async () => {
    await setNineAndSix();
    const range = { from: new Date("2027-02-01T00:00:00Z"), to: new Date("2027-03-03T00:00:00Z") };
    const times = async () =>
      (await listOpenPlaces(member, range, NOW)).places.map(({ at }) => at.slice(5, 16));
    expect(await times()).toEqual(["03-01T17:00", "03-02T08:00", "03-02T17:00"]);
    await add(1);
    expect(await times()).toEqual(["03-02T08:00", "03-02T17:00"]);
    await db.update(accounts).set({ status: "reconnect needed" }).where(eq(accounts.id, accountId));
    expect(await times()).toEqual([]);
  });
});

describe("shuffling the queue", () => {
  const placesOf = async () => {
    const rows = await db.select().from(posts).where(eq(posts.accountId, accountId));
    return new Map(rows.map(({ id, scheduledAt }) => [id, scheduledAt?.toISOString()]));
  };

  it("deals the posts on its places among the same places, and lets the others lie", async () => {
    await setNineAndSix();
    await add(5);
    const aside = await addToQueue(member, input, NOW);
    const elsewhere = {
      postId: aside.postId,
      revision: aside.revision,
      local: "2027-03-05T13:37",
      timeZone: "UTC",
    };
    await reschedulePost(member, elsewhere, NOW);
    const before = await placesOf();
    const shuffled = await shuffleQueue(member, accountId, { now: NOW, seed: 7 });
    const after = await placesOf();
    expect([...after.values()].toSorted()).toEqual([...before.values()].toSorted());
    expect(after).not.toEqual(before);
    expect(after.get(aside.postId)).toBe("2027-03-05T13:37:00.000Z");
    const changed = [...before.keys()].filter((id) => before.get(id) !== after.get(id));
    expect(shuffled.before.map(({ postId }) => postId).toSorted()).toEqual(changed.toSorted());
    const [first] = changed;
    const post = await getPost(member, first ?? "");
    expect(post.status).toBe("scheduled");
    expect(post.consent).not.toBeNull();
    const said = post.events.map(({ message }) => message);
    expect(said).toContainEqual(expect.stringMatching(/^Moved to .* with the rest of the queue$/));
  });

  it("can be taken back, whole or, when a post was changed meanwhile, not at all", async () => {
    await setNineAndSix();
    await add(4);
    const before = await placesOf();
    const { before: moved } = await shuffleQueue(member, accountId, { now: NOW, seed: 7 });
    await restoreQueue(member, { accountId, posts: moved }, NOW);
    expect(await placesOf()).toEqual(before);
    const again = await shuffleQueue(member, accountId, { now: NOW, seed: 7 });
    const shuffledPlaces = await placesOf();
    const [one] = again.before;
    await db
      .update(posts)
      .set({ revision: 99 })
      .where(inArray(posts.id, [one?.postId ?? ""]));
    await expect(restoreQueue(member, { accountId, posts: again.before }, NOW)).rejects.toThrow(
      /changed meanwhile/,
    );
    expect(await placesOf()).toEqual(shuffledPlaces);
  });

  it("needs two posts, and waits for one that is just being added", async () => {
    await setNineAndSix();
    await add(1);
    await expect(shuffleQueue(member, accountId, { now: NOW })).rejects.toThrow(/Fewer than two/);
    await Promise.all([add(1), add(1), add(1)]);
    const work = [add(1), shuffleQueue(member, accountId, { now: NOW }), add(1)];
    await Promise.all(work);
    const times = [...(await placesOf()).values()];
    expect(new Set(times).size).toBe(6);
  });
});
