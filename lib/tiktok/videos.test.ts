import { describe, expect, it } from "vitest";
import { catchTikTokError, clientAnswering, ok } from "./testing";

const fields =
  "id,create_time,title,video_description,duration,share_url,cover_image_url,like_count,comment_count,share_count,view_count";
const wireVideo = {
  id: "7600000000000000123",
  create_time: 1_767_225_600,
  title: "",
  video_description: "One",
  duration: 12,
  share_url: "https://www.tiktok.com/@koto/video/7600000000000000123",
  like_count: 5,
  comment_count: 0,
  view_count: 3_000_000_000,
};
const oneVideo = {
  id: "7600000000000000123",
  createdAt: new Date("2026-01-01T00:00:00Z"),
  title: "One",
  durationSeconds: 12,
  shareUrl: "https://www.tiktok.com/@koto/video/7600000000000000123",
  coverUrl: null,
  likeCount: 5,
  commentCount: 0,
  shareCount: null,
  viewCount: 3_000_000_000,
};

describe("the videos", () => {
  it("are listed a page at a time, with what they were watched", async () => {
    const { client, sent, sentBody } = clientAnswering(
      ok({ videos: [wireVideo], cursor: 1_767_225_600_000, has_more: true }),
    );
    expect(await client.listVideos("1767225700000")).toEqual({
      videos: [oneVideo],
      nextCursor: "1767225600000",
    });
    expect(sent[0]?.url).toBe(`https://api.test/v2/video/list/?fields=${fields}`);
    expect(sentBody()).toEqual({ max_count: 20, cursor: 1_767_225_700_000 });
    const last = clientAnswering(ok({ videos: [], cursor: 0, has_more: false })).client;
    expect(await last.listVideos()).toEqual({ videos: [], nextCursor: null });
  });

  it("are asked for by id", async () => {
    const { client, sent, sentBody } = clientAnswering(ok({ videos: [wireVideo] }));
    expect(await client.queryVideos(["7600000000000000123", "12"])).toEqual([oneVideo]);
    expect(sent[0]?.url).toBe(`https://api.test/v2/video/query/?fields=${fields}`);
    expect(sentBody()).toEqual({ filters: { video_ids: ["7600000000000000123", "12"] } });
    expect(await clientAnswering(ok({})).client.queryVideos(["1"])).toEqual([]);
  });

  it("are twenty a question at the most, and no question is made of none", async () => {
    const { client, sent } = clientAnswering(ok({ videos: [] }));
    expect(await client.queryVideos([])).toEqual([]);
    await expect(client.queryVideos(Array.from({ length: 21 }, String))).rejects.toThrow(RangeError);
    expect(sent).toEqual([]);
    await client.queryVideos(Array.from({ length: 20 }, String));
    expect(sent).toHaveLength(1);
  });

  it("keep an id that came as a number exact, and do without a count that makes no sense", async () => {
    const body = `{"data":{"videos":[{"id":7600000000000000123,"create_time":1,"like_count":"12","view_count":-3}]},"error":{"code":"ok"}}`;
    expect(await clientAnswering(body).client.queryVideos(["1"])).toMatchObject([
      { id: "7600000000000000123", likeCount: 12, viewCount: null },
    ]);
  });

  it.each([null, 1e15, "soon"])("are unreadable when made at %j", async (create_time) => {
    const { client } = clientAnswering(ok({ videos: [{ id: "1", create_time }] }));
    expect(await catchTikTokError(client.listVideos())).toMatchObject({ code: "unreadable_answer" });
  });
});
