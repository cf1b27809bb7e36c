import { describe, expect, it } from "vitest";
import { catchTikTokError, clientAnswering, ok, refused } from "./testing";
import type { VideoSource } from "./video-source";

const upload: VideoSource = {
  type: "upload",
  sizeBytes: 64_000_001,
  chunkSizeBytes: 32_000_000,
  chunkCount: 2,
};
const pull: VideoSource = { type: "pull", url: "https://media.test/v.mp4?sig=1" };
const uploadWire = {
  source: "FILE_UPLOAD",
  video_size: 64_000_001,
  chunk_size: 32_000_000,
  total_chunk_count: 2,
};
const pullWire = { source: "PULL_FROM_URL", video_url: "https://media.test/v.mp4?sig=1" };
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
  source: upload,
};
const uploadUrl = "https://upload.us.tiktokapis.com/u?t=1";

describe("startVideoPost", () => {
  it.each([
    ["an upload", upload, uploadWire, uploadUrl],
    ["a file TikTok fetches", pull, pullWire, null],
  ])(
    "starts a post from %s with every switch sent, the brand toggles too",
    async (_what, source, wire, url) => {
      const { client, sent, sentBody } = clientAnswering(
        ok({ publish_id: "v_pub_file~v2-1.7", ...(url ? { upload_url: url } : {}) }),
      );
      expect(await client.startVideoPost({ ...video, source })).toEqual({
        publishId: "v_pub_file~v2-1.7",
        uploadUrl: url,
      });
      expect(sent[0]?.url).toBe("https://api.test/v2/post/publish/video/init/");
      expect(sentBody()).toEqual({
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
        source_info: wire,
      });
    },
  );
});

describe("startVideoDraft", () => {
  it.each([
    ["an upload", upload, uploadWire, uploadUrl],
    ["a file TikTok fetches", pull, pullWire, null],
  ])("sends only the source of %s: the creator decides the rest", async (_what, source, wire, url) => {
    const { client, sent, sentBody } = clientAnswering(
      ok({ publish_id: "v_inbox_file~v2-1.7", ...(url ? { upload_url: url } : {}) }),
    );
    expect(await client.startVideoDraft(source)).toEqual({
      publishId: "v_inbox_file~v2-1.7",
      uploadUrl: url,
    });
    expect(sent[0]?.url).toBe("https://api.test/v2/post/publish/inbox/video/init/");
    expect(sentBody()).toEqual({ source_info: wire });
  });
});

describe("what a start gives", () => {
  it.each(["", "nonsense", undefined])("is unreadable for an upload to %j", async (upload_url) => {
    const { client } = clientAnswering(ok({ publish_id: "p", upload_url }));
    for (const started of [client.startVideoPost(video), client.startVideoDraft(upload)]) {
      expect(await catchTikTokError(started)).toMatchObject({
        code: "unreadable_answer",
        isAnswerLost: true,
      });
    }
  });

  it("is unreadable without a publish id, and has no upload for a file that TikTok fetches", async () => {
    const none = clientAnswering(ok({ publish_id: "" })).client;
    expect(await catchTikTokError(none.startVideoDraft(pull))).toMatchObject({
      code: "unreadable_answer",
      endpoint: "inbox_init",
    });
    const odd = clientAnswering(ok({ publish_id: "p", upload_url: "https://elsewhere.test/" })).client;
    expect(await odd.startVideoDraft(pull)).toEqual({ publishId: "p", uploadUrl: null });
  });
});

describe("cancelPublish", () => {
  it("is content with an answer that has no data", async () => {
    const { client, sent, sentBody } = clientAnswering('{"error":{"code":"ok","message":"","log_id":"l"}}');
    expect(await client.cancelPublish("v_pub_url~1")).toBeUndefined();
    expect(sent[0]?.url).toBe("https://api.test/v2/post/publish/cancel/");
    expect(sentBody()).toEqual({ publish_id: "v_pub_url~1" });
  });

  it("says when it is too late", async () => {
    const { client } = clientAnswering(refused("publish_not_cancellable"), { status: 400 });
    expect(await catchTikTokError(client.cancelPublish("p"))).toMatchObject({
      code: "publish_not_cancellable",
      endpoint: "cancel",
    });
  });
});

describe("getUserInfo", () => {
  it("asks only for the fields that the scopes cover", async () => {
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
});
