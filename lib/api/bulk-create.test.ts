import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { db } from "@/db";
import { callWindows, posts } from "@/db/schema";
import type { Caller } from "@/lib/keys/types";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { bulkCreate } from "./bulk-create";
import { readPostsCsv } from "./read-posts-csv";
import { createTestCaller, planOf } from "./testing-create";

let stage: Stage;
let member: Member;
let accountId: string;
let mediaId: string;
let caller: Caller;

beforeAll(async () => {
  stage = await openStage({ sandbox: { rateWindowMs: 1000 } });
});
afterAll(() => stage.close());
afterEach(() => stage.forget(member));
beforeEach(async () => {
  member = await createTestMember();
  accountId = (await stage.connect(member, "mara.bakes")).id;
  mediaId = (await stage.storeVideo(member)).id;
  caller = await createTestCaller(member);
});

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const stated = { privacy_level: "SELF_ONLY", allow_comment: true, allow_duet: false, allow_stitch: false };
const item = (index: number, more: object = {}) => ({
  ...{ content: `Jar ${index}`, media_id: mediaId, publish_at: `${day(20 + index)}T10:00:00Z` },
  ...{ external_id: `jar-${index}`, tiktok: stated, ...more },
});
const countPosts = () => db.$count(posts, eq(posts.workspaceId, member.workspaceId));
const bulk = async (items: readonly unknown[], { isDryRun = false, seed = randomUUID() } = {}) =>
  (await bulkCreate(caller, { items, isDryRun }, await planOf(caller, { seed }))).answer;

describe("many posts in one request", () => {
  it("are each made or refused by themselves", async () => {
    const answer = await bulk([
      item(0),
      item(1, { contnet: "x" }),
      "no object",
      item(2, { tiktok: {} }),
      item(3),
    ]);
    expect(answer).toMatchObject({ dry_run: false, succeeded: 2, failed: 3 });
    expect(answer.results.map(({ index, status, problem }) => [index, status, problem?.code])).toEqual([
      [0, 202, undefined],
      [1, 422, "unknown_field"],
      [2, 422, "invalid_request"],
      [3, 422, "privacy_not_stated"],
      [4, 202, undefined],
    ]);
    expect(answer.results[0]?.created?.posts[0]).toMatchObject({ status: "scheduled", external_id: "jar-0" });
    expect(answer.results[3]?.errors).toHaveLength(4);
    expect(await countPosts()).toBe(2);
  });

  it("are made once, however often the request comes, and what was missing is made then", async () => {
    const seed = randomUUID();
    await bulk([item(0)], { seed });
    const again = await bulk([item(0), item(1)], { seed });
    expect(again.results.map(({ status }) => status)).toEqual([202, 202]);
    expect(await countPosts()).toBe(2);
    const other = await bulk([item(0)]);
    expect(other.results[0]).toMatchObject({
      status: 409,
      problem: { code: "external_id_taken", existing_id: again.results[0]?.created?.post_id },
    });
  });

  it("ask TikTok once about an account", async () => {
    const answer = await bulk(Array.from({ length: 12 }, (_, index) => item(index)));
    expect(answer).toMatchObject({ succeeded: 12, failed: 0 });
    const asked = and(eq(callWindows.accountId, accountId), eq(callWindows.endpoint, "creator_info"));
    const [window] = await db.select().from(callWindows).where(asked);
    expect(window?.calledAt).toHaveLength(1);
  });

  it("are only looked at in a dry run", async () => {
    const answer = await bulk([item(0), item(1, { publish_at: "never" })], { isDryRun: true });
    expect(answer).toMatchObject({ dry_run: true, succeeded: 1, failed: 1 });
    expect(answer.results.map(({ validation }) => validation?.valid)).toEqual([true, false]);
    expect(await countPosts()).toBe(0);
  });
});

test("a file of rows makes posts as its columns say, aliases and TikTok's own words included", async () => {
  const csv = [
    "\uFEFFexternal_id;caption;media_ids;scheduled_for;timezone;privacy_level;disable_comment;tiktok.allow_duet;allow_stitch",
    `a;"Jars; and ""more""";${mediaId};${day(20)}T10:00;Europe/Paris;SELF_ONLY;no;false;0`,
    "",
    `b;Two\r;${mediaId};;;;;;`,
  ].join("\r\n");
  const answer = await bulk(readPostsCsv(csv));
  expect(answer.results.map(({ created, problem }) => created?.posts[0] ?? problem)).toMatchObject([
    {
      external_id: "a",
      content: 'Jars; and "more"',
      status: "scheduled",
      publish_at: { local: `${day(20)}T10:00`, timezone: "Europe/Paris" },
      tiktok: { allow_comment: true, allow_duet: false },
    },
    { external_id: "b", status: "draft" },
  ]);
});

describe("a file that is none", () => {
  it.each([
    ["", /empty/],
    ["content,media_id\n", /no row/],
    ["contnet\nHello", /Did you mean `content`/],
    ["content,content\na,b", /two columns content/],
    ['content\n"never closed', /no CSV in line/],
    ["content,media_id\na,b,c", /no CSV in line/],
    [`content\n${"x\n".repeat(101)}`, /up to 100 posts/],
  ])("%j is told so", (text, words) => {
    expect(() => readPostsCsv(text)).toThrow(words);
  });

  it("leaves what is no number and no yes or no to the field's own rule", () => {
    expect(readPostsCsv("cover_timestamp_ms,is_aigc,publish_now\nsoon,maybe,TRUE")).toEqual([
      { tiktok: { cover_timestamp_ms: "soon", is_aigc: "maybe" }, publish_now: true },
    ]);
  });
});
