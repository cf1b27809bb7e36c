import { describe, expect, it } from "vitest";
import { askedScopes, canPublish, canSendDrafts, features, listMissingFeatures, scopeWords } from "./rules";

const connected = (scopes: string[]) => ({ status: "connected" as const, scopes });

describe("what a missing permission switches off", () => {
  it("is nothing when everything was granted", () => {
    expect(listMissingFeatures(askedScopes)).toEqual([]);
    expect(canPublish(connected(askedScopes))).toBe(true);
    expect(canSendDrafts(connected(askedScopes))).toBe(true);
  });

  it("is just what needs it: without publishing, drafts go on, and the other way round", () => {
    expect(canPublish(connected(["video.upload"]))).toBe(false);
    expect(canSendDrafts(connected(["video.upload"]))).toBe(true);
    expect(canPublish(connected(["video.publish"]))).toBe(true);
    expect(canSendDrafts(connected(["video.publish"]))).toBe(false);
    expect(listMissingFeatures(["video.upload", "user.info.profile"])).toEqual([
      "publish",
      "stats",
      "video list",
    ]);
  });

  it("is everything for an account that is not connected", () => {
    const account = { status: "reconnect needed" as const, scopes: askedScopes };
    expect([canPublish(account), canSendDrafts(account)]).toEqual([false, false]);
  });

  it("has words for each scope that Cuepost asks for", () => {
    const needed = Object.values(features);
    expect(new Set(["user.info.basic", ...needed])).toEqual(new Set(Object.keys(scopeWords)));
  });
});
