import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { NonRetriableError, RetryAfterError } from "inngest";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { accounts, posts } from "@/db/schema";
import { retrying } from "@/inngest/retry";
import { keepAppFactsApart } from "@/lib/accounts/testing-app-facts";
import { createTestMedia } from "@/lib/media/testing";
import { failReasons, TikTokError, toTikTokError } from "@/lib/tiktok";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { checkPublish } from "./check-publish";
import { claimPost } from "./claim-post";
import { failPost } from "./fail-post";
import { preparePublish } from "./prepare-publish";
import { startPublish } from "./start-publish";
import { stopPublish } from "./stop-publish";
import { scheduleTestPost } from "./testing";
import { uploadNextChunk } from "./upload-next-chunk";

/**
 * Every code that TikTok documents, and the odd ones, at every endpoint of a publish: what becomes of the post and of
 * the account, what a person reads, and whether TikTok is asked again.
 */
let stage: Stage;
let member: Member;
let accountId: string;
const username = "mara.bakes";

beforeAll(async () => {
  // Webhooks would ask TikTok too, and here the calls are counted.
  stage = await openStage({ sandbox: { webhookUrl: undefined } });
  await stage.tiktok.changeApp({ postsPerDayMax: 1000, activeCreatorsMax: 1000 });
});
afterAll(() => stage.close());
beforeEach(async () => {
  keepAppFactsApart();
  member = await createTestMember({ role: "owner" });
  accountId = (await stage.connect(member, username)).id;
});
afterEach(async () => {
  await stage.tiktok.clearFaults();
  await stage.forget(member);
});

const routes = {
  creator_info: "creator_info",
  video_init: "init",
  inbox_init: "inbox_init",
  content_init: "content_init",
  status: "status",
  cancel: "cancel",
} as const;
type Endpoint = keyof typeof routes;
const endpoints = Object.keys(routes) as Endpoint[];

/**
 * `again`: the engine tries again by itself, the post stays where it is. `held`: a person is asked. `grant`: held
 * until the account's permission is completed. `reconnect`: the account waits for a person too. `unknown`: TikTok may have begun. `told`: only the person who asked is told.
 */
type End = "again" | "held" | "grant" | "reconnect" | "unknown" | "told";
type Row = [code: string, httpStatus: number, end: End, at?: Partial<Record<Endpoint, End>>];

/** What cancel refuses is told at once to whoever asked; the publish goes on. */
const rows: Row[] = [
  ["access_token_invalid", 401, "reconnect"],
  ["scope_not_authorized", 401, "grant"],
  ["scope_permission_missed", 400, "grant"],
  ["invalid_param", 400, "held"],
  ["invalid_params", 400, "held"],
  ["invalid_file_upload", 400, "held"],
  ["app_version_check_failed", 400, "held"],
  ["invalid_publish_id", 400, "held"],
  ["token_not_authorized_for_specified_publish_id", 400, "held"],
  ["publish_not_cancellable", 400, "held"],
  ["spam_risk_too_many_posts", 403, "held", { status: "again" }],
  ["spam_risk_user_banned_from_posting", 403, "held"],
  ["reached_active_user_cap", 403, "again"],
  ["spam_risk_too_many_pending_share", 403, "held", { status: "again" }],
  ["unaudited_client_can_only_post_to_private_accounts", 403, "held"],
  ["url_ownership_unverified", 403, "held"],
  ["privacy_level_option_mismatch", 403, "held"],
  ["rate_limit_exceeded", 429, "again"],
  ["internal_error", 500, "again", { content_init: "unknown" }],
  ["a_code_of_next_year", 400, "held"],
  ["a_code_of_next_year", 503, "again", { content_init: "unknown" }],
];

describe.each(rows)("%s with HTTP %i", (code, httpStatus, usual, special = {}) => {
  it.each(endpoints)("at %s", async (endpoint) => {
    const act = await arrange[endpoint]();
    await stage.tiktok.order({ route: routes[endpoint], status: httpStatus, code, times: 50 });
    const before = await countCalls(endpoint);
    const outcome = await (endpoint === "cancel" ? act().catch((error) => error) : attempt(act));
    const end = endpoint === "cancel" ? "told" : (special[endpoint] ?? usual);
    await expectEnd(end, { outcome, code, endpoint, httpStatus });
    const calls = (await countCalls(endpoint)) - before;
    expect(calls, "calls to TikTok").toBe(code === "access_token_invalid" ? 2 : 1);
  });
});

describe("a cap that TikTok names with HTTP 200 in creator_info", () => {
  it.each(["spam_risk_too_many_posts", "spam_risk_user_banned_from_posting"])("%s", async (code) => {
    const act = await arrange.creator_info();
    await stage.tiktok.order({ route: "creator_info", status: 200, code, times: 5 });
    await expectEnd("held", { outcome: await attempt(act), code, endpoint: "creator_info" });
  });

  it("reached_active_user_cap waits, and is not the creator's fault", async () => {
    const act = await arrange.creator_info();
    await stage.tiktok.order({
      route: "creator_info",
      status: 200,
      code: "reached_active_user_cap",
      times: 5,
    });
    const outcome = await attempt(act);
    expect(outcome).toMatchObject({ kind: "wait", retryAfterSeconds: 300 });
    expect((await readPost()).status).toBe("preparing");
    expect((await readAccount()).status).toBe("connected");
  });
});

describe("an answer that is not TikTok's", () => {
  const bodies = { "an HTML page": "<html>Bad gateway</html>", nothing: "" };
  it.each(Object.keys(bodies) as (keyof typeof bodies)[])("%s, at each endpoint", async (name) => {
    for (const endpoint of endpoints) {
      const act = await arrange[endpoint]();
      const body = bodies[name];
      await stage.tiktok.order({
        route: routes[endpoint],
        status: 502,
        body,
        contentType: "text/html",
        times: 5,
      });
      const outcome = await (endpoint === "cancel" ? act().catch((error) => error) : attempt(act));
      const end = endpoint === "content_init" ? "unknown" : endpoint === "cancel" ? "told" : "again";
      await expectEnd(end, { outcome, code: "internal_error", endpoint });
      await stage.tiktok.clearFaults();
      // The next post of the account waits for one that is tried again.
      await failPost(postId, runId, "The test is over.");
    }
  });
});

const failEnds: Record<string, "failed" | "held" | "again" | "canceled"> = {
  file_format_check_failed: "failed",
  duration_check_failed: "failed",
  frame_rate_check_failed: "failed",
  picture_size_check_failed: "failed",
  internal: "again",
  video_pull_failed: "again",
  photo_pull_failed: "again",
  publish_cancelled: "canceled",
  auth_removed: "held",
  spam_risk_too_many_posts: "failed",
  spam_risk_user_banned_from_posting: "failed",
  spam_risk_text: "failed",
  spam_risk: "failed",
  a_reason_of_next_year: "failed",
};

describe("a fail reason", () => {
  it("is in this table when it is in TikTok's documentation", () => {
    expect(Object.keys(failEnds)).toEqual(expect.arrayContaining(Object.keys(failReasons)));
  });

  it.each(Object.entries(failEnds))("%s: %s", async (reason, end) => {
    const act = await arrange.status();
    const data = { status: "FAILED", fail_reason: reason };
    const body = JSON.stringify({ data, error: { code: "ok", message: "", log_id: "log-1" } });
    await stage.tiktok.order({
      route: "status",
      status: 200,
      body,
      contentType: "application/json",
      times: 1,
    });
    await act();
    const post = await readPost();
    if (end === "again") expect(post.status).toBe("preparing");
    if (end === "canceled") expect(post.status).toBe("canceled");
    if (end === "held") expect(post).toMatchObject({ status: "needs attention", holdCode: "reconnect" });
    if (end === "failed") {
      expect(post.status).toBe("failed");
      const known = Object.hasOwn(failReasons, reason)
        ? failReasons[reason as keyof typeof failReasons]
        : null;
      expect(post.statusReason).toContain(known ? known.message : reason);
    }
  });
});

interface Seen {
  outcome: unknown;
  code: string;
  endpoint: Endpoint;
  httpStatus?: number;
}

async function expectEnd(end: End, { outcome, code, endpoint, httpStatus = 400 }: Seen): Promise<void> {
  const [post, account] = [await readPost(), await readAccount()];
  const sentence = toTikTokError(code, { httpStatus }).message;
  const running = endpoint === "status" || endpoint === "cancel" ? "processing" : "preparing";
  if (end !== "reconnect" && code !== "access_token_invalid") expect(account.status).toBe("connected");
  if (end === "again") {
    expect(outcome).toBeInstanceOf(TikTokError);
    expect(["retry", "wait"]).toContain((outcome as TikTokError).kind);
    expect(post.status).toBe(running);
  }
  if (end === "held" || end === "grant" || end === "reconnect") {
    expect(post.status).toBe("needs attention");
    const isForgotten = endpoint === "status" && code === "invalid_publish_id";
    if (!isForgotten) expect(post.statusReason).toContain(sentence);
    expect(post.holdCode).toBe(end === "held" ? null : end);
  }
  if (end === "reconnect") expect(account.status).toBe("reconnect needed");
  if (end === "unknown") expect(post.status).toBe("outcome unknown");
  if (end === "told") {
    expect(outcome).toBeInstanceOf(Error);
    expect((outcome as Error).message).toContain(sentence);
    expect(post.status).toBe("processing");
  }
}

/** Each brings a post to where the endpoint is asked, and gives back the act that asks. */
const arrange: Record<Endpoint, () => Promise<() => Promise<unknown>>> = {
  creator_info: async () => {
    const { postId, runId } = await claimed({});
    return () => preparePublish(postId, runId);
  },
  video_init: async () => {
    const { postId, runId } = await claimed({});
    await preparePublish(postId, runId);
    return () => startPublish(postId, runId);
  },
  inbox_init: async () => {
    const { postId, runId } = await claimed({ settings: { delivery: "inbox" } });
    await preparePublish(postId, runId);
    return () => startPublish(postId, runId);
  },
  content_init: async () => {
    const { postId, runId } = await claimed({ isPhoto: true });
    await preparePublish(postId, runId);
    return () => startPublish(postId, runId);
  },
  status: async () => {
    const { postId, runId } = await claimed({});
    await preparePublish(postId, runId);
    await startPublish(postId, runId);
    await uploadNextChunk(postId, runId);
    return () => checkPublish(postId, runId);
  },
  cancel: async () => {
    const { postId, runId } = await claimed({ isPhoto: true });
    await preparePublish(postId, runId);
    await startPublish(postId, runId);
    const { revision } = await readPost();
    return () => stopPublish(member, { postId, revision });
  },
};

let postId: string;
let runId: string;

async function claimed({ isPhoto, settings }: { isPhoto?: boolean; settings?: { delivery: "inbox" } }) {
  const media = isPhoto ? await storePhoto() : await stage.storeVideo(member);
  const scheduled = await scheduleTestPost(member, {
    accountId,
    mediaIds: [media.id],
    ...(settings && { settings }),
  });
  postId = scheduled.postId;
  runId = randomUUID();
  await claimPost({ ...scheduled, runId });
  return { postId, runId };
}

/** Ready, although no file is behind it: these posts never come so far. */
function storePhoto() {
  const prepared = {
    storageKey: randomUUID(),
    contentType: "image/jpeg" as const,
    sizeBytes: 1000,
    width: 720,
    height: 720,
    sha256: "cd".repeat(32),
    changes: [],
  };
  return createTestMedia(member, { kind: "photo", contentType: "image/jpeg", durationMs: null, prepared });
}

/** One try of a step, as the engine makes it: what is not tried again ends the run, and holds the post. */
async function attempt(act: () => Promise<unknown>): Promise<unknown> {
  try {
    return await retrying(act);
  } catch (error) {
    if (error instanceof NonRetriableError) await failPost(postId, runId, error.message);
    return error instanceof RetryAfterError ? error.cause : error;
  }
}

async function readPost() {
  const [post] = await db.select().from(posts).where(eq(posts.id, postId));
  if (!post) throw new Error("The post is gone.");
  return post;
}

async function readAccount() {
  const [account] = await db.select().from(accounts).where(eq(accounts.id, accountId));
  if (!account) throw new Error("The account is gone.");
  return account;
}

const paths: Record<Endpoint, string> = {
  creator_info: "/v2/post/publish/creator_info/query/",
  video_init: "/v2/post/publish/video/init/",
  inbox_init: "/v2/post/publish/inbox/video/init/",
  content_init: "/v2/post/publish/content/init/",
  status: "/v2/post/publish/status/fetch/",
  cancel: "/v2/post/publish/cancel/",
};

async function countCalls(endpoint: Endpoint): Promise<number> {
  return (await stage.tiktok.requests()).filter(({ path }) => path === paths[endpoint]).length;
}
