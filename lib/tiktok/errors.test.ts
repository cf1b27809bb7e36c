import { describe, expect, it } from "vitest";
import { errorTable } from "./error-table";
import { isLostAnswer, TikTokError, toTikTokError } from "./errors";
import { describeFailReason } from "./fail-reasons";
import { PublishStatus } from "./shapes";
import { everythingIn } from "./testing";

describe("toTikTokError", () => {
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
    expect(toTikTokError("rate_limit_exceeded", { retryAfterSeconds: 0 }).retryAfterSeconds).toBe(0);
    expect(toTikTokError("internal_error").retryAfterSeconds).toBeNull();
  });

  it.each(["spam_risk_too_many_posts", "reached_active_user_cap", "spam_risk_too_many_pending_share"])(
    "knows no end of %s unless TikTok names one",
    (code) => {
      expect(toTikTokError(code)).toMatchObject({ kind: "wait", retryAfterSeconds: null });
      expect(toTikTokError(code.toUpperCase()).retryAfterSeconds).toBeNull();
      expect(toTikTokError(code, { retryAfterSeconds: 900 }).retryAfterSeconds).toBe(900);
    },
  );

  it("gives a code in the table's spelling, and as it was written", () => {
    expect(toTikTokError(" Invalid_Publish_Id")).toMatchObject({
      code: "invalid_publish_id",
      rawCode: " Invalid_Publish_Id",
      kind: "fix the app",
    });
    expect(toTikTokError("Brand New", { httpStatus: 400 })).toMatchObject({
      code: "Brand New",
      rawCode: "Brand New",
      message: 'Refused by TikTok with "Brand New", a word that Cuepost does not know.',
    });
  });

  it("keeps TikTok's words for details, short and without a token", () => {
    const { detail, message } = toTikTokError("invalid_param", {
      detail: `token act.abc123!4 and rft.xyz ${"x".repeat(500)}`,
    });
    expect(detail).toMatch(/^token act\.… and rft\.… x+$/);
    expect(detail?.length).toBeLessThan(301);
    expect(message).not.toContain("act.");
  });

  it.each([
    ["get https://media.test/v/1.mp4?expires=9&signature=s3cret: 403", "get https://media.test/… 403"],
    ['at "http://127.0.0.1:3100/v/s3cret", twice', 'at "http://127.0.0.1:3100/…", twice'],
    ["HTTPS://user:s3cret@Media.test/v?s3cret", "https://media.test/…"],
    [
      "(https://media.test/v'(s3cret)) and <https://b.test/s3cret>",
      "(https://media.test/… and <https://b.test/…>",
    ],
    ["https://media.test?s3cret https://media.test#s3cret", "https://media.test/… https://media.test/…"],
    ["in https:\\/\\/media.test\\/v?s3cret", "in https://media.test/…"],
    ["in https%3A%2F%2Fmedia.test%2Fv%3Fs3cret", "in https://…"],
    ["no host: https://?s3cret", "no host: https://…"],
    [`${"x".repeat(260)} https://media.test/v?signature=s3cret`, `${"x".repeat(260)} https://media.test/…`],
  ])("cuts the address in %j to its origin, for it may be a signed one", (said, kept) => {
    expect(toTikTokError("invalid_param", { detail: said }).detail).toBe(kept);
  });

  it("keeps no signed address in a code that nobody knows, nor in the sentence about it", () => {
    const error = toTikTokError("at https://media.test/v?s3cret", { httpStatus: 400 });
    expect(error.code).toBe("at https://media.test/…");
    expect(everythingIn(error)).not.toContain("s3cret");
  });

  it("keeps no token in a code or a log id", () => {
    const error = toTikTokError("bad act.abc123", { httpStatus: 400, logId: "log rft.xyz" });
    expect(error).toMatchObject({ code: "bad act.…", rawCode: "bad act.…", logId: "log rft.…" });
    expect(error.message).not.toContain("abc123");
  });

  it("cuts an endless code and log id", () => {
    const error = toTikTokError("x".repeat(5000), { httpStatus: 400, logId: "y".repeat(5000) });
    expect(error.code).toHaveLength(80);
    expect(error.logId).toHaveLength(80);
    expect(error.message.length).toBeLessThan(200);
  });

  it("belongs to no call unless it is told", () => {
    expect(toTikTokError("timeout").endpoint).toBeNull();
    expect(toTikTokError("timeout", { endpoint: "status" }).endpoint).toBe("status");
  });
});

describe("isLostAnswer", () => {
  it("is true only of what leaves open whether TikTok acted", () => {
    const lost = Object.keys(errorTable).filter((code) => isLostAnswer(toTikTokError(code)));
    expect(lost.sort()).toEqual([
      "internal_error",
      "server_error",
      "timeout",
      "unexpected_address",
      "unreachable",
      "unreadable_answer",
    ]);
  });

  it.each([
    ["brand_new_fault", 500, true],
    ["brand_new_fault", 400, false],
    ["temporarily_unavailable", 503, false],
    ["invalid_param", 500, false],
  ])("takes %s with HTTP %i for %s", (code, httpStatus, isLost) => {
    const error = toTikTokError(code, { httpStatus });
    expect(isLostAnswer(error)).toBe(isLost);
    expect(error.isAnswerLost).toBe(isLost);
  });

  it("survives a copy with other words", () => {
    const error = toTikTokError("unexpected_address", { httpStatus: 404, endpoint: "video_init" });
    const copy = new TikTokError(error.code, error.kind, { ...error, message: "Other words.", cause: error });
    expect(copy).toMatchObject({ isAnswerLost: true, endpoint: "video_init", httpStatus: 404 });
  });
});

describe("describeFailReason", () => {
  it("knows a reason in odd spelling", () => {
    expect(describeFailReason(" Spam_Risk_Text ")).toEqual(describeFailReason("spam_risk_text"));
  });

  it.each([null, "", "something_new", "constructor", "invalid_grant"])(
    "never tries again for %s",
    (reason) => {
      expect(describeFailReason(reason)).toMatchObject({ kind: "ask the person" });
    },
  );

  it("cuts an address in an unknown reason, which a status keeps no more of", () => {
    const reason = "could not fetch https://media.test/v?s3cret";
    expect(describeFailReason(reason).message).toContain('"could not fetch https://media.test/…"');
    const status = PublishStatus.parse({ status: "FAILED", fail_reason: reason });
    expect(status.failReason).toBe("could not fetch https://media.test/…");
  });

  it("names an unknown reason, and cuts an endless one", () => {
    expect(describeFailReason("something_new").message).toContain('"something_new"');
    expect(describeFailReason("x".repeat(5000)).message.length).toBeLessThan(200);
  });
});
