import { describe, expect, it } from "vitest";
import { createTikTokClient } from "./client";
import { TikTokError } from "./errors";
import type { Fetch } from "./request";

interface Sent {
  url: string;
  init: RequestInit;
}

const ok = (data: unknown) => JSON.stringify({ data, error: { code: "ok", message: "", log_id: "log-1" } });
const refused = (code: string) =>
  JSON.stringify({ data: {}, error: { code, message: "its words", log_id: "log-2" } });

function clientAnswering(body: string, init: ResponseInit = {}) {
  const sent: Sent[] = [];
  const fetch: Fetch = async (url, request) => {
    sent.push({ url: String(url), init: request ?? {} });
    return new Response(body, init);
  };
  return {
    sent,
    client: createTikTokClient({ accessToken: "act.secret", apiOrigin: "https://api.test", fetch }),
  };
}

async function catchTikTokError(work: Promise<unknown>): Promise<TikTokError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof TikTokError) return error;
  throw new Error(`Expected a TikTokError, got ${error}`);
}

const creator = {
  creator_avatar_url: "https://p16.tiktokcdn.test/a.jpeg",
  creator_username: "koto",
  creator_nickname: "Koto Ceramics",
  privacy_level_options: ["PUBLIC_TO_EVERYONE", "SELF_ONLY"],
  comment_disabled: false,
  duet_disabled: true,
  stitch_disabled: true,
  max_video_post_duration_sec: 300,
};

const video = {
  caption: "Glaze drop #ceramics 🏺",
  privacyLevel: "SELF_ONLY",
  allowComment: true,
  allowDuet: false,
  allowStitch: false,
  isYourBrand: true,
  isBrandedContent: false,
  isAiGenerated: true,
  coverTimestampMs: 1500,
  sizeBytes: 64_000_001,
  chunkSizeBytes: 32_000_000,
  chunkCount: 2,
};

describe("the calls", () => {
  it("asks for creator info without a body and without following redirects", async () => {
    const { client, sent } = clientAnswering(ok(creator));
    expect(await client.queryCreatorInfo()).toEqual({
      username: "koto",
      nickname: "Koto Ceramics",
      avatarUrl: "https://p16.tiktokcdn.test/a.jpeg",
      privacyLevelOptions: ["PUBLIC_TO_EVERYONE", "SELF_ONLY"],
      isCommentDisabled: false,
      isDuetDisabled: true,
      isStitchDisabled: true,
      maxVideoDurationSeconds: 300,
    });
    expect(sent[0]?.url).toBe("https://api.test/v2/post/publish/creator_info/query/");
    expect(sent[0]?.init).toMatchObject({
      method: "POST",
      redirect: "error",
      headers: { authorization: "Bearer act.secret", "content-type": "application/json; charset=UTF-8" },
    });
    expect(sent[0]?.init.body).toBeUndefined();
  });

  it("starts a post with every switch sent, the brand toggles too", async () => {
    const { client, sent } = clientAnswering(
      ok({ publish_id: "v_pub_file~v2-1.7", upload_url: "https://upload.us.tiktokapis.com/u?t=1" }),
    );
    expect(await client.startVideoPost(video)).toEqual({
      publishId: "v_pub_file~v2-1.7",
      uploadUrl: "https://upload.us.tiktokapis.com/u?t=1",
    });
    expect(sent[0]?.url).toBe("https://api.test/v2/post/publish/video/init/");
    expect(JSON.parse(String(sent[0]?.init.body))).toEqual({
      post_info: {
        title: "Glaze drop #ceramics 🏺",
        privacy_level: "SELF_ONLY",
        disable_comment: false,
        disable_duet: true,
        disable_stitch: true,
        brand_organic_toggle: true,
        brand_content_toggle: false,
        is_aigc: true,
        video_cover_timestamp_ms: 1500,
      },
      source_info: {
        source: "FILE_UPLOAD",
        video_size: 64_000_001,
        chunk_size: 32_000_000,
        total_chunk_count: 2,
      },
    });
  });

  it("keeps 64-bit post ids exact, as numbers or strings", async () => {
    const body = (ids: string) =>
      `{"data":{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":${ids},"uploaded_bytes":7},"error":{"code":"ok","log_id":"l"}}`;
    const numbers = clientAnswering(body("[7600000000000000123, 12]")).client;
    expect(await numbers.fetchPublishStatus("p")).toEqual({
      status: "published",
      failReason: null,
      postIds: ["7600000000000000123", "12"],
      uploadedBytes: 7,
    });
    const strings = clientAnswering(body('["7600000000000000124"]')).client;
    expect((await strings.fetchPublishStatus("p")).postIds).toEqual(["7600000000000000124"]);
  });

  it("reads a failed status, and a status it does not know", async () => {
    const failed = clientAnswering(ok({ status: "FAILED", fail_reason: "spam_risk_text" })).client;
    expect(await failed.fetchPublishStatus("p")).toMatchObject({
      failReason: "spam_risk_text",
      postIds: [],
      uploadedBytes: null,
    });
    const unknown = clientAnswering(ok({ status: "IN_ORBIT", fail_reason: "" })).client;
    expect(await unknown.fetchPublishStatus("p")).toMatchObject({ status: "processing", failReason: null });
  });

  it("asks only for the user fields that the scopes cover", async () => {
    const { client, sent } = clientAnswering(ok({ user: { open_id: "o", display_name: "Koto" } }));
    expect(await client.getUserInfo(["user.info.basic", "video.publish"])).toEqual({
      openId: "o",
      displayName: "Koto",
      avatarUrl: null,
      username: null,
    });
    await client.getUserInfo(["user.info.basic", "user.info.profile"]);
    await client.getUserInfo([]);
    expect(sent.map(({ url }) => url)).toEqual([
      "https://api.test/v2/user/info/?fields=open_id,avatar_url,display_name",
      "https://api.test/v2/user/info/?fields=open_id,avatar_url,display_name,username",
      "https://api.test/v2/user/info/?fields=open_id",
    ]);
    expect(sent[0]?.init.method).toBe("GET");
  });

  it("lists videos a page at a time", async () => {
    const wire = { id: "7600000000000000123", create_time: 1_767_225_600, title: "One", duration: 12 };
    const { client, sent } = clientAnswering(
      ok({ videos: [wire], cursor: 1_767_225_600_000, has_more: true }),
    );
    const list = await client.listVideos("1767225700000");
    expect(list.videos[0]).toMatchObject({ id: wire.id, createdAt: new Date("2026-01-01T00:00:00Z") });
    expect(list.nextCursor).toBe("1767225600000");
    expect(JSON.parse(String(sent[0]?.init.body))).toEqual({ max_count: 20, cursor: 1_767_225_700_000 });
    const last = clientAnswering(ok({ videos: [], cursor: 0, has_more: false })).client;
    expect(await last.listVideos()).toEqual({ videos: [], nextCursor: null });
  });
});

describe("the refusals", () => {
  it("believes error.code, not the status: creator_info refuses with HTTP 200", async () => {
    const { client } = clientAnswering(refused("spam_risk_user_banned_from_posting"), { status: 200 });
    const error = await catchTikTokError(client.queryCreatorInfo());
    expect(error).toMatchObject({
      code: "spam_risk_user_banned_from_posting",
      kind: "ask the person",
      httpStatus: 200,
      logId: "log-2",
      detail: "its words",
    });
  });

  it("tolerates logid, and believes ok on any status", async () => {
    const body = JSON.stringify({ data: {}, error: { code: "invalid_param", message: "", logid: "log-3" } });
    const { client } = clientAnswering(body, { status: 400 });
    expect(await catchTikTokError(client.queryCreatorInfo())).toMatchObject({ logId: "log-3" });
    const odd = clientAnswering(ok(creator), { status: 500 }).client;
    expect((await odd.queryCreatorInfo()).username).toBe("koto");
  });

  it("reads Retry-After on a rate limit", async () => {
    const { client } = clientAnswering(refused("rate_limit_exceeded"), {
      status: 429,
      headers: { "retry-after": "17" },
    });
    expect(await catchTikTokError(client.queryCreatorInfo())).toMatchObject({
      kind: "wait",
      retryAfterSeconds: 17,
    });
  });

  it.each([
    [502, "<html>Bad gateway</html>", "internal_error", "retry"],
    [500, "", "internal_error", "retry"],
    [503, '{"message":"down"}', "internal_error", "retry"],
    [429, "", "rate_limit_exceeded", "wait"],
    [401, "", "access_token_invalid", "reconnect"],
    [404, "<html>Not here</html>", "unexpected_address", "fix the app"],
    [200, "<html>Sign in to the hotel network</html>", "unreadable_answer", "retry"],
    [200, '{"data":{},"error":{"code":"ok"}}', "unreadable_answer", "retry"],
    [500, '{"data":{},"error":{"code":"brand_new_fault"}}', "brand_new_fault", "retry"],
    [403, '{"data":{},"error":{"code":"brand_new_rule"}}', "brand_new_rule", "ask the person"],
  ])("answers HTTP %i %s with %s", async (status, body, code, kind) => {
    const error = await catchTikTokError(clientAnswering(body, { status }).client.queryCreatorInfo());
    expect(error).toMatchObject({ code, kind, httpStatus: status });
  });

  it("names a network that is down and a silence, and never the token", async () => {
    const failing = (thrown: Error) =>
      createTikTokClient({
        accessToken: "act.secret",
        apiOrigin: "https://api.test",
        fetch: () => Promise.reject(thrown),
      });
    const down = await catchTikTokError(failing(new TypeError("fetch failed")).queryCreatorInfo());
    expect(down).toMatchObject({ code: "unreachable", kind: "retry" });
    expect(JSON.stringify(down) + down.stack + down.message).not.toContain("act.secret");
  });

  it("does not read an answer without end", async () => {
    const { client } = clientAnswering("x".repeat(1_000_001), { status: 200 });
    expect(await catchTikTokError(client.queryCreatorInfo())).toMatchObject({ code: "unreadable_answer" });
  });
});
