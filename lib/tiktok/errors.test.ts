import { describe, expect, it } from "vitest";
import { errorTable, toTikTokError } from "./errors";
import { describeFailReason, failReasons } from "./fail-reasons";

/** Every code of the reference's tables: general, content posting, OAuth. */
const documented = {
  access_token_invalid: "reconnect",
  scope_not_authorized: "reconnect",
  scope_permission_missed: "reconnect",
  invalid_param: "fix the app",
  invalid_params: "fix the app",
  invalid_file_upload: "fix the post",
  rate_limit_exceeded: "wait",
  internal_error: "retry",
  app_version_check_failed: "ask the person",
  invalid_publish_id: "fix the app",
  token_not_authorized_for_specified_publish_id: "fix the app",
  publish_not_cancellable: "ask the person",
  spam_risk_too_many_posts: "ask the person",
  spam_risk_user_banned_from_posting: "ask the person",
  reached_active_user_cap: "ask the person",
  spam_risk_too_many_pending_share: "ask the person",
  unaudited_client_can_only_post_to_private_accounts: "fix the app",
  url_ownership_unverified: "fix the app",
  privacy_level_option_mismatch: "ask the person",
  access_denied: "ask the person",
  invalid_client: "fix the app",
  invalid_grant: "reconnect",
  invalid_request: "fix the app",
  invalid_scope: "fix the app",
  unauthorized_client: "fix the app",
  unsupported_grant_type: "fix the app",
  unsupported_response_type: "fix the app",
  server_error: "retry",
  temporarily_unavailable: "retry",
};

describe("toTikTokError", () => {
  it.each(Object.entries(documented))("knows %s: %s", (code, kind) => {
    const error = toTikTokError(code, { httpStatus: 200 });
    expect(error).toMatchObject({ code, kind, httpStatus: 200 });
    expect(error.message).not.toContain(code);
  });

  it.each(Object.values(errorTable))("has a whole sentence: %s, %s", (_kind, message) => {
    expect(message).toMatch(/^[A-Z].+\.$/);
  });

  it.each([
    [503, "retry"],
    [429, "wait"],
    [401, "reconnect"],
    [403, "ask the person"],
    [200, "ask the person"],
  ])("judges an unknown code by HTTP %i: %s", (httpStatus, kind) => {
    expect(toTikTokError("toString", { httpStatus })).toMatchObject({ code: "toString", kind });
  });

  it("waits a minute when TikTok names no time, else what it names", () => {
    expect(toTikTokError("rate_limit_exceeded").retryAfterSeconds).toBe(60);
    expect(toTikTokError("rate_limit_exceeded", { retryAfterSeconds: 7 }).retryAfterSeconds).toBe(7);
    expect(toTikTokError("internal_error").retryAfterSeconds).toBeNull();
  });

  it("keeps TikTok's words for details, short and without a token", () => {
    const { detail, message } = toTikTokError("invalid_param", {
      detail: `token act.abc123!4 and rft.xyz ${"x".repeat(500)}`,
    });
    expect(detail).toMatch(/^token act\.… and rft\.… x+$/);
    expect(detail?.length).toBeLessThan(301);
    expect(message).not.toContain("act.");
  });

  it("cuts an endless code", () => {
    const error = toTikTokError("x".repeat(5000), { httpStatus: 400 });
    expect(error.code).toHaveLength(80);
    expect(error.message.length).toBeLessThan(200);
  });
});

describe("describeFailReason", () => {
  it.each([
    ["file_format_check_failed", "fix the post"],
    ["duration_check_failed", "fix the post"],
    ["frame_rate_check_failed", "fix the post"],
    ["picture_size_check_failed", "fix the post"],
    ["internal", "retry"],
    ["video_pull_failed", "retry"],
    ["photo_pull_failed", "retry"],
    ["publish_cancelled", "ask the person"],
    ["auth_removed", "reconnect"],
    ["spam_risk_too_many_posts", "ask the person"],
    ["spam_risk_user_banned_from_posting", "ask the person"],
    ["spam_risk_text", "ask the person"],
    ["spam_risk", "ask the person"],
  ])("knows %s: %s", (reason, kind) => {
    expect(describeFailReason(reason).kind).toBe(kind);
    expect(Object.keys(failReasons)).toContain(reason);
  });

  it.each([null, "something_new", "constructor"])("never tries again for %s", (reason) => {
    expect(describeFailReason(reason)).toMatchObject({ kind: "ask the person" });
  });
});
