import { describe, expect, it } from "vitest";
import { fitOf } from "./media-fit";

const account = {
  status: "connected" as const,
  scopes: ["video.publish", "video.upload"],
  maxVideoSeconds: 180,
};
const video = (seconds: number) => ({ kind: "video" as const, durationMs: seconds * 1000 });
const photo = { kind: "photo" as const, durationMs: null };

describe("fitOf", () => {
  it("takes a video up to the length that TikTok named, and not a moment longer", () => {
    expect(fitOf(account, video(180))).toEqual({ state: "fits" });
    expect(fitOf(account, video(180.001))).toEqual({
      state: "draft only",
      why: "too long",
      maxSeconds: 180,
    });
  });

  it("does not offer a draft where a draft would be too long, or was not granted", () => {
    expect(fitOf(account, video(601))).toEqual({ state: "too long", maxSeconds: 180 });
    const direct = { ...account, scopes: ["video.publish"] };
    expect(fitOf(direct, video(200))).toEqual({ state: "too long", maxSeconds: 180 });
  });

  it("says what is not known or not allowed", () => {
    expect(fitOf({ ...account, maxVideoSeconds: null }, video(5))).toEqual({ state: "length unknown" });
    expect(fitOf({ ...account, status: "reconnect needed" }, video(5))).toEqual({ state: "reconnect" });
    expect(fitOf({ ...account, scopes: [] }, video(5))).toEqual({ state: "not granted" });
    expect(fitOf({ ...account, scopes: ["video.upload"] }, video(5))).toMatchObject({
      state: "draft only",
      why: "not granted",
    });
  });

  it("asks nothing of a photo's length", () => {
    expect(fitOf({ ...account, maxVideoSeconds: null }, photo)).toEqual({ state: "fits" });
  });
});
