import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { db } from "@/db";
import {
  approvalRules,
  consents,
  ledgerEntries,
  media,
  mediaImports,
  postIntents,
  postingProfiles,
  posts,
} from "@/db/schema";
import type { Caller } from "@/lib/keys/types";
import { createTestMedia } from "@/lib/media/testing";
import { prescribed } from "@/lib/posts/rules";
import { createTestProfile } from "@/lib/profiles/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { ApiProblem } from "./api-problem";
import { CreatePost } from "./contract/post-body";
import { createTestCaller, planOf, refusePost, sendPost } from "./testing-create";
import { validatePosts } from "./validate-posts";

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

const AHEAD_DAYS = 40;
const DAY_MS = 86_400_000;
const day = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const at = `${day(AHEAD_DAYS)}T14:00:00Z`;
const stated = { privacy_level: "SELF_ONLY", allow_comment: true, allow_duet: false, allow_stitch: false };
const body = (more: object = {}) => ({
  content: "A moon jar #ceramics",
  media_id: mediaId,
  publish_at: at,
  tiktok: stated,
  ...more,
});
const said = { accepted_by: "Ann", accepted_at: "2027-01-01T10:00:00Z" };

async function consentOf(postId: string) {
  const living = and(eq(consents.postId, postId), isNull(consents.voidedAt));
  const [consent] = await db.select().from(consents).where(living);
  return consent;
}

const countPosts = () => db.$count(posts, eq(posts.workspaceId, member.workspaceId));
const countConsents = (postId: string) => db.$count(consents, eq(consents.postId, postId));

describe("the guide's own body", () => {
  const guide = {
    platforms: ["tiktok"],
    content: "First light on the kiln #pottery",
    media_url: "https://cdn.example.com/video.mp4",
    publish_at: at,
  };

  it("makes a post that waits for its file, by the profile that a person set for it", async () => {
    await createTestProfile(member, accountId, { isDefault: true });
    const { answer, importIds } = await sendPost(caller, guide);
    expect(answer).toMatchObject({
      post_id: answer.posts[0]?.id,
      status: "waiting_for_media",
      publish_at: { utc: new Date(at).toISOString(), timezone: member.timeZone, note: null },
      posts: [{ content: guide.content, tiktok: { privacy_level: "PUBLIC_TO_EVERYONE" } }],
    });
    expect(importIds).toHaveLength(1);
    const [intent] = await db.select().from(postIntents).where(eq(postIntents.postId, answer.post_id));
    expect(intent).toMatchObject({ status: "waiting", revision: 1 });
    const [file] = await db
      .select({ status: media.status, address: mediaImports.address })
      .from(media)
      .innerJoin(mediaImports, eq(mediaImports.mediaId, media.id))
      .where(eq(media.id, answer.posts[0]?.media[0]?.id ?? ""));
    expect(file).toEqual({ status: "fetching", address: guide.media_url });
    expect(await countConsents(answer.post_id)).toBe(0);
  });

  it("is told what nobody said where there is no such profile", async () => {
    const problem = await refusePost(caller, guide);
    expect(problem.code).toBe("privacy_not_stated");
    expect(problem.facts.errors?.map(({ pointer }) => pointer)).toEqual([
      "/tiktok/privacy_level",
      "/tiktok/allow_comment",
      "/tiktok/allow_duet",
      "/tiktok/allow_stitch",
    ]);
    expect(await countPosts()).toBe(0);
  });
});

describe("whose agreement it is", () => {
  it("is the key's maker where the request states everything, with what the caller says of its own", async () => {
    const { answer } = await sendPost(caller, body({ consent: said }));
    expect(answer.status).toBe("scheduled");
    expect(await consentOf(answer.post_id)).toMatchObject({
      userId: member.userId,
      sentence: prescribed.brandedConsent,
      settings: { privacyLevel: "SELF_ONLY", allowComment: true, allowDuet: false },
    });
    const entries = await db.select().from(ledgerEntries).where(eq(ledgerEntries.postId, answer.post_id));
    const consented = entries.find(({ kind }) => kind === "consented");
    expect(JSON.parse(consented?.body ?? "{}")).toMatchObject({
      preview: "not reported",
      source: "api key",
      agreedBy: member.userName,
      saidConsent: { acceptedBy: "Ann", acceptedAt: said.accepted_at },
    });
    expect(entries.some(({ kind }) => kind === "preview seen")).toBe(false);
  });

  it("is whoever made the profile, of which the request may say again what it says", async () => {
    const lead = await createTestMember({ role: "manager", workspaceId: member.workspaceId });
    const profile = await createTestProfile(lead, accountId, { name: "Reels" });
    const { answer } = await sendPost(
      caller,
      body({ posting_profile: "reels", tiktok: { allow_comment: true } }),
    );
    expect(answer.posts[0]?.tiktok).toMatchObject({
      privacy_level: "PUBLIC_TO_EVERYONE",
      allow_comment: true,
    });
    expect((await consentOf(answer.post_id))?.userId).toBe(lead.userId);
    const problem = await refusePost(caller, body({ posting_profile: profile }));
    expect([problem.code, problem.facts.pointer]).toEqual(["invalid_request", "/tiktok/privacy_level"]);
  });

  it("is nobody's once the profile is revoked, or where there is none of that name", async () => {
    const profile = await createTestProfile(member, accountId, { isDefault: true });
    await db.update(postingProfiles).set({ revokedAt: new Date() }).where(eq(postingProfiles.id, profile));
    const named = await refusePost(caller, body({ posting_profile: profile, tiktok: {} }));
    expect([named.code, named.facts.pointer]).toEqual(["invalid_request", "/posting_profile"]);
    expect(named.message).toMatch(/was revoked/);
    expect((await refusePost(caller, body({ tiktok: {} }))).code).toBe("privacy_not_stated");
  });

  it("is missing where the key's maker did not agree to the declaration", async () => {
    const plain = await createTestCaller(member, { declaration: null });
    expect((await refusePost(plain, body())).code).toBe("declaration_missing");
    const branded = { ...stated, privacy_level: "PUBLIC_TO_EVERYONE", brand_content_toggle: true };
    const short = await createTestCaller(member, { declaration: prescribed.musicConsent });
    const problem = await refusePost(short, body({ tiktok: branded }));
    expect([problem.code, problem.message]).toEqual([
      "declaration_missing",
      expect.stringMatching(/Branded Content Policy/),
    ]);
    expect(await countPosts()).toBe(0);
  });

  it("is asked for by name: one interaction that nobody mentions is one too few", async () => {
    const { allow_duet: _, ...others } = stated;
    const problem = await refusePost(caller, body({ tiktok: others }));
    expect([problem.code, problem.facts.pointer]).toEqual(["privacy_not_stated", "/tiktok/allow_duet"]);
  });

  it("is not needed of a draft for the inbox", async () => {
    const plain = await createTestCaller(member, { declaration: null });
    const { answer } = await sendPost(plain, body({ tiktok: { delivery: "inbox" } }));
    expect(answer).toMatchObject({
      status: "scheduled",
      posts: [{ tiktok: { delivery: "inbox", privacy_level: null } }],
    });
  });
});

test("a draft needs neither privacy nor the scope to publish, and what goes out needs it", async () => {
  const writes = await createTestCaller(member, { scopes: ["posts:write"], declaration: null });
  const { answer } = await sendPost(writes, { content: "Not yet", media_ids: [mediaId] });
  expect([answer.status, answer.publish_at]).toEqual(["draft", null]);
  for (const more of [{}, { tiktok: { delivery: "inbox" } }, { publish_at: null, publish_now: true }]) {
    const problem = await refusePost(writes, body(more));
    expect([problem.code, problem.facts.more]).toEqual(["missing_scope", { scope: "posts:publish" }]);
  }
});

describe("refusals", () => {
  it.each([
    ["no file", { media_id: undefined }, "invalid_request", "/media_url"],
    ["files from two places", { media_url: "https://a.example/b.mp4" }, "invalid_request", "/media_id"],
    ["a file that is not there", { media_id: randomUUID() }, "not_found", "/media_id"],
    [
      "an address of another kind",
      { media_id: undefined, media_url: "ftp://a.example/b" },
      "invalid_request",
      "/media_url",
    ],
    ["an account that is not there", { account_id: randomUUID() }, "not_found", "/account_id"],
    ["a time that has passed", { publish_at: "2020-01-01T00:00:00Z" }, "invalid_request", "/publish_at"],
    ["two spellings that disagree", { scheduled_for: "queue" }, "invalid_request", "/scheduled_for"],
    ["two captions that disagree", { caption: "Another" }, "invalid_request", "/caption"],
    [
      "toggles that disagree",
      { tiktok: { ...stated, disable_duet: false } },
      "invalid_request",
      "/tiktok/disable_duet",
    ],
    [
      "a brand that promotes nothing",
      { tiktok: { ...stated, is_your_brand: true, discloses_promotion: false } },
      "invalid_request",
      "/tiktok/discloses_promotion",
    ],
    [
      "a promotion of nobody",
      { tiktok: { ...stated, discloses_promotion: true } },
      "invalid_request",
      "/tiktok/discloses_promotion",
    ],
    ["a queue that does not exist", { publish_at: "queue" }, "conflict", "/publish_at"],
    ["a caption too long for a video", { content: "x".repeat(2300) }, "invalid_request", "/content"],
  ])("says no to %s, and makes nothing", async (_, more, code, pointer) => {
    const problem = await refusePost(caller, body(more));
    expect([problem.code, problem.facts.pointer]).toEqual([code, pointer]);
    expect(await countPosts()).toBe(0);
  });

  it("tells all that is wrong at once", async () => {
    const problem = await refusePost(caller, {
      media_id: randomUUID(),
      publish_at: "soon",
      caption: "a",
      content: "b",
    });
    expect(problem.facts.errors?.map(({ pointer }) => pointer)).toEqual([
      "/caption",
      "/publish_at",
      "/media_id",
    ]);
  });
});

describe("several accounts", () => {
  let other: string;
  beforeEach(async () => {
    other = (await stage.connect(member, "koto.ceramics")).id;
    caller = await createTestCaller(member);
  });

  it("has to be told which is meant", async () => {
    const problem = await refusePost(caller, body());
    expect(problem.code).toBe("account_ambiguous");
    expect(problem.facts.more?.accounts).toHaveLength(2);
    const narrow = await createTestCaller(member, { accountIds: [other] });
    expect((await sendPost(narrow, body())).answer.posts[0]?.account.id).toBe(other);
    expect((await refusePost(narrow, body({ account_id: accountId }))).code).toBe("not_found");
  });

  it("makes a post for each, in one group", async () => {
    const { answer } = await sendPost(caller, body({ account_ids: [other, accountId] }));
    expect(answer.posts.map(({ account }) => account.id)).toEqual([other, accountId]);
    const [first, second] = answer.posts;
    expect(first?.group_id).toBe(second?.group_id);
    expect(first?.group_id).not.toBeNull();
  });

  it("makes none where one is refused", async () => {
    const everyone = { ...stated, allow_duet: true, allow_stitch: true, allow_comment: true };
    const problem = await refusePost(
      caller,
      body({ account_ids: [accountId, other], tiktok: everyone, publish_at: "queue" }),
    );
    expect(problem.code).toBe("conflict");
    expect(await countPosts()).toBe(0);
    const twice = await refusePost(caller, body({ account_ids: [accountId, other], external_id: "one" }));
    expect(twice.facts.pointer).toBe("/external_id");
  });
});

test("photos go out in their order, and need no word on duets", async () => {
  const photos = [];
  for (let index = 0; index < 2; index++) {
    const { id } = await createTestMedia(member, {
      ...{ kind: "photo", durationMs: null, sha256: `${index}f`.repeat(32), contentType: "image/jpeg" },
      prepared: {
        ...{ storageKey: randomUUID(), contentType: "image/jpeg", sizeBytes: 4, width: 800, height: 800 },
        ...{ sha256: `${index}a`.repeat(32), changes: [] },
      },
    });
    photos.push(id);
  }
  const { answer } = await sendPost(
    caller,
    body({
      ...{ media_id: undefined, media_ids: photos.toReversed() },
      tiktok: { privacy_level: "SELF_ONLY", allow_comment: false, photo_cover_index: 1, title: "Jars" },
    }),
  );
  expect(answer.posts[0]).toMatchObject({
    status: "scheduled",
    media: photos.toReversed().map((id) => ({ id, kind: "photo" })),
    tiktok: { title: "Jars", photo_cover_index: 1 },
  });
});

test("where the account asks for approval, the post waits for it, and nothing goes out now", async () => {
  await db.insert(approvalRules).values({ accountId, kind: "anyone" });
  expect((await sendPost(caller, body())).answer.status).toBe("awaiting_approval");
  expect((await refusePost(caller, body({ publish_at: undefined, publish_now: true }))).code).toBe(
    "conflict",
  );
});

describe("validatePosts", () => {
  const validate = async (given: object) =>
    validatePosts(caller, CreatePost.parse(given), await planOf(caller));

  it("says what would become of a request, and keeps nothing of it", async () => {
    await sendPost(caller, body({ publish_at: `${day(AHEAD_DAYS)}T14:10:00Z` }));
    const before = await countPosts();
    const valid = await validate(body({ timezone: "Asia/Tokyo" }));
    expect(valid).toMatchObject({
      valid: true,
      posts: [
        {
          account: { id: accountId },
          status: "scheduled",
          publish_at: {
            utc: new Date(at).toISOString(),
            local: `${day(AHEAD_DAYS)}T23:00`,
            timezone: "Asia/Tokyo",
          },
          agreed_by: { kind: "api key", name: member.userName },
        },
      ],
      problems: [],
    });
    expect(valid.warnings.map(({ code }) => code)).toEqual(["close_to_another_post", "same_file_again"]);
    const fetched = await validate(body({ media_id: undefined, media_url: "https://a.example/b.mp4" }));
    expect(fetched).toMatchObject({ valid: true, posts: [{ status: "waiting_for_media" }] });
    expect(fetched.warnings.map(({ code }) => code)).toContain("file_not_seen");
    expect(await countPosts()).toBe(before);
    expect(await db.$count(media, eq(media.workspaceId, member.workspaceId))).toBe(1);
  });

  it("tells problems without refusing, those of the last row too", async () => {
    expect(await validate(body({ publish_at: "queue" }))).toMatchObject({
      valid: false,
      problems: [{ code: "conflict", pointer: "/publish_at" }],
    });
    const { problems } = await validate(body({ tiktok: {}, publish_at: "2020-01-01T00:00:00Z" }));
    expect(problems).toMatchObject([{ code: "invalid_request", pointer: "/publish_at" }]);
  });
});

test("whatever a request says of privacy: what is scheduled was stated in full, or is a living profile's", async () => {
  const plain = await createTestCaller(member, { declaration: null });
  const living = await createTestProfile(member, accountId, { name: "Living" });
  const dead = await createTestProfile(member, accountId, { name: "Dead" });
  await db.update(postingProfiles).set({ revokedAt: new Date() }).where(eq(postingProfiles.id, dead));
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const words = fc.record({
    tiktok: fc.record({
      delivery: maybe(fc.constantFrom("direct", "inbox")),
      privacy_level: maybe(fc.constantFrom("SELF_ONLY", "PUBLIC_TO_EVERYONE")),
      allow_comment: maybe(fc.boolean()),
      disable_comment: maybe(fc.boolean()),
      allow_duet: maybe(fc.boolean()),
      disable_stitch: maybe(fc.boolean()),
      allow_stitch: maybe(fc.boolean()),
    }),
    posting_profile: maybe(fc.constantFrom(living, dead, "Living", "dead", "Nobody's")),
    publish_at: maybe(fc.constantFrom(at, "queue")),
    isPlain: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(words, async ({ isPlain, ...given }) => {
      const sent = await sendPost(isPlain ? plain : caller, body(given)).catch((error: unknown) => error);
      if (!(sent instanceof Error)) {
        const { answer } = sent as Awaited<ReturnType<typeof sendPost>>;
        const consent = await consentOf(answer.post_id);
        if (answer.status === "draft") {
          expect(consent).toBeUndefined();
          return;
        }
        const { tiktok: t } = given;
        const isStated =
          t.privacy_level !== undefined &&
          (t.allow_comment ?? t.disable_comment) !== undefined &&
          t.allow_duet !== undefined &&
          (t.allow_stitch ?? t.disable_stitch) !== undefined;
        const byProfile = given.posting_profile === living || given.posting_profile === "Living";
        expect(t.delivery === "inbox" || byProfile || (isStated && !isPlain)).toBe(true);
        expect(consent).toBeDefined();
      } else expect(sent).toBeInstanceOf(ApiProblem);
    }),
    { numRuns: 60 },
  );
});

describe("once", () => {
  it("is the rule of one seed, asked again after a crash or at the same moment", async () => {
    const seed = randomUUID();
    const both = await Promise.all([sendPost(caller, body(), { seed }), sendPost(caller, body(), { seed })]);
    const again = await sendPost(caller, body({ publish_at: "2020-01-01T00:00:00Z" }), { seed });
    expect(new Set([...both, again].map(({ answer }) => answer.post_id)).size).toBe(1);
    expect(again.made).toEqual([]);
    expect(await countPosts()).toBe(1);
  });

  it("is the rule of an external_id, however many ask at once", async () => {
    const named = body({ external_id: "sku-17" });
    const asked = await Promise.allSettled(Array.from({ length: 5 }, () => sendPost(caller, named)));
    const made = asked.flatMap((one) => (one.status === "fulfilled" ? one.value.answer.post_id : []));
    expect(made).toHaveLength(1);
    for (const one of asked) {
      if (one.status === "fulfilled") continue;
      expect(one.reason).toMatchObject({
        code: "external_id_taken",
        facts: { more: { existing_id: made[0] } },
      });
    }
    await db
      .update(posts)
      .set({ status: "canceled" })
      .where(eq(posts.id, made[0] ?? ""));
    expect((await refusePost(caller, named)).code).toBe("external_id_taken");
    expect(await countPosts()).toBe(1);
  });
});
