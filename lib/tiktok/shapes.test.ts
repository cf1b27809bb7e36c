import { describe, expect, it } from "vitest";
import { ACCESS_TOKEN, catchTikTokError, clientAnswering, ok } from "./testing";

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

describe("queryCreatorInfo", () => {
  it("asks without a body and without following redirects", async () => {
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
      headers: { authorization: `Bearer ${ACCESS_TOKEN}`, "content-type": "application/json; charset=UTF-8" },
    });
    expect(sent[0]?.init.body).toBeUndefined();
  });

  it("offers no interaction and no long video on a guess when TikTok leaves the fields out", async () => {
    const { creator_username, creator_nickname, privacy_level_options } = creator;
    const bare = { creator_username, creator_nickname, privacy_level_options };
    const nulls = { ...bare, comment_disabled: null, duet_disabled: null, max_video_post_duration_sec: null };
    for (const answer of [bare, nulls, { ...bare, max_video_post_duration_sec: 0 }]) {
      expect(await clientAnswering(ok(answer)).client.queryCreatorInfo()).toMatchObject({
        avatarUrl: null,
        isCommentDisabled: true,
        isDuetDisabled: true,
        isStitchDisabled: true,
        maxVideoDurationSeconds: 180,
      });
    }
  });

  it("does not guess what a field of another type means", async () => {
    const { client } = clientAnswering(ok({ ...creator, duet_disabled: "no" }));
    expect(await catchTikTokError(client.queryCreatorInfo())).toMatchObject({
      code: "unreadable_answer",
      logId: "log-1",
    });
  });
});

describe("fetchPublishStatus", () => {
  const statusOf = (data: string) =>
    clientAnswering(`{"data":${data},"error":{"code":"ok","log_id":"l"}}`).client.fetchPublishStatus("p~1");

  it("asks by publish id", async () => {
    const { client, sent, sentBody } = clientAnswering(ok({ status: "PROCESSING_UPLOAD" }));
    await client.fetchPublishStatus("p~1");
    expect(sent[0]?.url).toBe("https://api.test/v2/post/publish/status/fetch/");
    expect(sentBody()).toEqual({ publish_id: "p~1" });
  });

  it.each([
    ["PROCESSING_UPLOAD", "uploading"],
    ["PROCESSING_DOWNLOAD", "downloading"],
    ["SEND_TO_USER_INBOX", "in inbox"],
    ["PUBLISH_COMPLETE", "published"],
    ["FAILED", "failed"],
    [" publish_complete ", "published"],
    ["IN_ORBIT", "processing"],
    ["constructor", "processing"],
  ])("reads %s as %s", async (wire, status) => {
    expect(await statusOf(JSON.stringify({ status: wire }))).toEqual({
      status,
      failReason: null,
      postIds: [],
      uploadedBytes: null,
      downloadedBytes: null,
    });
  });

  it.each([
    ["publicaly_available_post_id", "[7600000000000000123, 12]", ["7600000000000000123", "12"]],
    ["publicaly_available_post_id", '["7600000000000000124"]', ["7600000000000000124"]],
    ["publicly_available_post_id", "[7600000000000000125]", ["7600000000000000125"]],
    ["publicly_available_post_id", "7600000000000000126", ["7600000000000000126"]],
    ["publicaly_available_post_id", "null", []],
  ])("keeps the ids of %s: %s exact", async (name, ids, postIds) => {
    expect(await statusOf(`{"status":"PUBLISH_COMPLETE","${name}":${ids}}`)).toMatchObject({ postIds });
  });

  it("names an id once that comes under both spellings", async () => {
    const both = `"publicaly_available_post_id":[7600000000000000123],"publicly_available_post_id":["7600000000000000123"]`;
    expect((await statusOf(`{"status":"PUBLISH_COMPLETE",${both}}`)).postIds).toEqual([
      "7600000000000000123",
    ]);
  });

  it.each([
    ['"spam_risk_text"', "spam_risk_text"],
    ['" Spam_Risk_Text "', "spam_risk_text"],
    ['"A new Reason"', "A new Reason"],
    ['""', null],
  ])("reads the fail reason %s as %s", async (wire, failReason) => {
    expect(await statusOf(`{"status":"FAILED","fail_reason":${wire}}`)).toMatchObject({
      status: "failed",
      failReason,
    });
  });

  it("reads the progress of both ways in, and does without it when it makes no sense", async () => {
    expect(
      await statusOf('{"status":"X","uploaded_bytes":4000000000,"downloaded_bytes":"17"}'),
    ).toMatchObject({ uploadedBytes: 4_000_000_000, downloadedBytes: 17 });
    expect(await statusOf('{"status":"X","uploaded_bytes":-1,"downloaded_bytes":{}}')).toMatchObject({
      uploadedBytes: null,
      downloadedBytes: null,
    });
  });
});
