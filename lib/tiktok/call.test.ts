import { describe, expect, it, vi } from "vitest";
import { createTikTokClient, type TikTokClient } from "./client";
import type { TikTokEndpoint } from "./endpoints";
import { isLostAnswer, type TikTokError, toTikTokError } from "./errors";
import { ACCESS_TOKEN, catchTikTokError, clientAnswering, everythingIn, ok, refused } from "./testing";

const creator = { creator_username: "koto", creator_nickname: "Koto", privacy_level_options: [] };
const pull = { type: "pull", url: "https://media.test/v.mp4" } as const;
const settings = {
  privacyLevel: "SELF_ONLY",
  allowComment: false,
  isYourBrand: false,
  isBrandedContent: false,
  isAiGenerated: false,
};

const everyCall: Record<TikTokEndpoint, (client: TikTokClient) => Promise<unknown>> = {
  creator_info: (client) => client.queryCreatorInfo(),
  video_init: (client) =>
    client.startVideoPost({
      ...settings,
      caption: "",
      allowDuet: false,
      allowStitch: false,
      coverTimestampMs: 0,
      source: pull,
    }),
  inbox_init: (client) => client.startVideoDraft(pull),
  content_init: (client) =>
    client.startPhotoPost({
      ...settings,
      delivery: "direct",
      title: "",
      description: "",
      photoUrls: ["https://media.test/1.jpg"],
      coverIndex: 0,
      autoAddMusic: false,
    }),
  status: (client) => client.fetchPublishStatus("p"),
  cancel: (client) => client.cancelPublish("p"),
  user_info: (client) => client.getUserInfo([]),
  video_list: (client) => client.listVideos(),
  video_query: (client) => client.queryVideos(["1"]),
};
const calls = Object.entries(everyCall) as [TikTokEndpoint, (client: TikTokClient) => Promise<unknown>][];

describe("every call", () => {
  it.each(calls)("of %s names itself before, after and in its refusal", async (endpoint, make) => {
    const noted: unknown[] = [];
    const { client, sent } = clientAnswering(
      refused("rate_limit_exceeded"),
      { status: 429 },
      {
        beforeCall: async (name) => void noted.push(["before", name, sent.length]),
        afterCall: async (name, error) => void noted.push(["after", name, error]),
      },
    );
    const error = await catchTikTokError(make(client));
    expect(error).toMatchObject({ endpoint, code: "rate_limit_exceeded", retryAfterSeconds: 60 });
    expect(noted).toEqual([
      ["before", endpoint, 0],
      ["after", endpoint, error],
    ]);
  });

  it.each(calls)("of %s names itself when nothing readable came", async (endpoint, make) => {
    const page = clientAnswering("<html>Bad gateway</html>", { status: 502 }).client;
    expect(await catchTikTokError(make(page))).toMatchObject({ endpoint, isAnswerLost: true });
    const down = clientAnswering(
      "",
      {},
      { fetch: () => Promise.reject(new TypeError("fetch failed")) },
    ).client;
    expect(await catchTikTokError(make(down))).toMatchObject({ endpoint, code: "unreachable" });
  });
});

describe("the hooks", () => {
  it("tell of a call that went well with null", async () => {
    const afterCall = vi.fn(async () => {});
    await clientAnswering(ok(creator), {}, { afterCall }).client.queryCreatorInfo();
    expect(afterCall.mock.calls).toEqual([["creator_info", null]]);
  });

  it("hold a call back as long as they like, and stop it by throwing", async () => {
    const order: string[] = [];
    const afterCall = vi.fn(async () => {});
    const waiting = clientAnswering(
      ok(creator),
      {},
      {
        beforeCall: async () => {
          await new Promise((resolve) => setTimeout(resolve, 20));
          order.push(`waited before ${waiting.sent.length}`);
        },
      },
    );
    await waiting.client.queryCreatorInfo();
    expect(order).toEqual(["waited before 0"]);

    const limit = toTikTokError("rate_limit_exceeded", { endpoint: "creator_info", retryAfterSeconds: 9 });
    const stopped = clientAnswering(ok(creator), {}, { beforeCall: () => Promise.reject(limit), afterCall });
    expect(await catchTikTokError(stopped.client.queryCreatorInfo())).toBe(limit);
    expect(stopped.sent).toEqual([]);
    expect(afterCall).not.toHaveBeenCalled();
  });

  it("cannot lose an answer: what afterCall throws is only logged", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    const afterCall = () => Promise.reject(new Error("no database"));
    const well = clientAnswering(ok({ publish_id: "p" }), {}, { afterCall }).client;
    expect(await well.startVideoDraft(pull)).toEqual({ publishId: "p", uploadUrl: null });
    const badly = clientAnswering(refused("invalid_param"), { status: 400 }, { afterCall }).client;
    expect(await catchTikTokError(badly.startVideoDraft(pull))).toMatchObject({ code: "invalid_param" });
    expect(logged).toHaveBeenCalledTimes(2);
    logged.mockRestore();
  });
});

describe("a refusal", () => {
  it("is what error.code says, not the status: creator_info refuses with HTTP 200", async () => {
    const { client } = clientAnswering(refused("spam_risk_user_banned_from_posting"), { status: 200 });
    expect(await catchTikTokError(client.queryCreatorInfo())).toMatchObject({
      code: "spam_risk_user_banned_from_posting",
      kind: "ask the person",
      httpStatus: 200,
      logId: "log-2",
      detail: "its words",
    });
  });

  it("is none when the code is ok, on any status and in any case", async () => {
    const odd = clientAnswering(ok(creator), { status: 500 }).client;
    expect((await odd.queryCreatorInfo()).username).toBe("koto");
    const loud = clientAnswering(JSON.stringify({ data: creator, error: { code: " OK " } })).client;
    expect((await loud.queryCreatorInfo()).username).toBe("koto");
  });

  it.each([
    [{ error: { code: "invalid_param", logid: "log-3" } }, "invalid_param", "log-3"],
    [
      { data: {}, error: { code: "invalid_params", log_id: "log-4", logid: "no" } },
      "invalid_params",
      "log-4",
    ],
    [{ error: { code: " Invalid_Param ", log_id: "log-5", message: 7 } }, "invalid_param", "log-5"],
    [{ error: { code: "Invalid Param" } }, "invalid_param", null],
    [{ error: "invalid_param", error_description: "flat", log_id: "log-6" }, "invalid_param", "log-6"],
    [{ error: { code: 10_002, log_id: "log-7" } }, "10002", "log-7"],
    [{ error: { code: "", log_id: "log-8" } }, "unexpected_address", "log-8"],
    [{ error: { log_id: "log-9" } }, "unexpected_address", "log-9"],
  ])("is read from %j", async (wire, code, logId) => {
    const { client } = clientAnswering(JSON.stringify(wire), { status: 400 });
    expect(await catchTikTokError(client.queryCreatorInfo())).toMatchObject({ code, logId, httpStatus: 400 });
  });

  it("keeps the code as it was written, and the log id of a gateway's page", async () => {
    const odd = clientAnswering(JSON.stringify({ error: { code: " Invalid Param" } }), {
      status: 400,
    }).client;
    expect(await catchTikTokError(odd.queryCreatorInfo())).toMatchObject({ rawCode: " Invalid Param" });
    const page = clientAnswering("<html>", { status: 502, headers: { "x-tt-logid": "log-10" } }).client;
    expect(await catchTikTokError(page.queryCreatorInfo())).toMatchObject({ logId: "log-10" });
  });

  it.each([
    ["rate_limit_exceeded", 429, "17", 17],
    ["rate_limit_exceeded", 429, undefined, 60],
    ["rate_limit_exceeded", 429, "86400", 3600],
    ["spam_risk_too_many_posts", 403, "900", 900],
    ["spam_risk_too_many_posts", 200, undefined, null],
    ["reached_active_user_cap", 200, undefined, null],
    ["spam_risk_too_many_pending_share", 403, undefined, null],
  ])("%s (HTTP %i, Retry-After %s) waits %s seconds", async (code, status, header, seconds) => {
    const headers: HeadersInit = header ? { "retry-after": header } : {};
    const { client } = clientAnswering(refused(code), { status, headers });
    expect(await catchTikTokError(client.queryCreatorInfo())).toMatchObject({
      kind: "wait",
      retryAfterSeconds: seconds,
      isAnswerLost: false,
    });
  });
});

describe("an answer that is none of TikTok's", () => {
  it.each([
    [502, "<html>Bad gateway</html>", "internal_error", "retry", true],
    [504, "", "internal_error", "retry", true],
    [500, "", "internal_error", "retry", true],
    [503, '{"message":"down"}', "internal_error", "retry", true],
    [500, '{"data":{},"error":{"code":"brand_new_fault"}}', "brand_new_fault", "retry", true],
    [500, '{"data":{},"error":{"code":"internal_error"}}', "internal_error", "retry", true],
    [200, '{"data":{},"error":{"code":"internal_error"}}', "internal_error", "retry", true],
    [408, "<html>Too slow</html>", "timeout", "retry", true],
    [404, "<html>Not here</html>", "unexpected_address", "fix the app", true],
    [200, "<html>Sign in to the hotel network</html>", "unreadable_answer", "retry", true],
    [200, "", "unreadable_answer", "retry", true],
    [200, "null", "unreadable_answer", "retry", true],
    [200, '{"data":{},"error":{"code":"ok"}}', "unreadable_answer", "retry", true],
    [200, '{"error":{"code":"ok"}}', "unreadable_answer", "retry", true],
    [200, '{"data":{"publish_id":"p"}}', "unreadable_answer", "retry", true],
    [429, "", "rate_limit_exceeded", "wait", false],
    [401, "", "unreadable_answer", "retry", true],
    [401, "<html>Sign in to the proxy</html>", "unreadable_answer", "retry", true],
    [401, '{"message":"Unauthorized"}', "unreadable_answer", "retry", true],
    [401, '{"error":"Unauthorized"}', "unreadable_answer", "retry", true],
    [404, '{"status":404,"error":"Not Found"}', "unexpected_address", "fix the app", true],
    [401, '{"data":{},"error":{"code":"access_token_invalid"}}', "access_token_invalid", "reconnect", false],
    [401, '{"data":{},"error":{"code":"brand_new_rule"}}', "brand_new_rule", "reconnect", false],
    [403, '{"data":{},"error":{"code":"brand_new_rule"}}', "brand_new_rule", "ask the person", false],
    [200, '{"data":{},"error":{"code":"brand_new_rule"}}', "brand_new_rule", "ask the person", false],
    [503, '{"error":{"code":"rate_limit_exceeded"}}', "rate_limit_exceeded", "wait", false],
  ])("HTTP %i %s is %s, %s, lost: %s", async (status, body, code, kind, isLost) => {
    const error = await catchTikTokError(clientAnswering(body, { status }).client.startVideoDraft(pull));
    expect(error).toMatchObject({ code, kind, httpStatus: status });
    expect(isLostAnswer(error)).toBe(isLost);
  });

  it("is not read without end", async () => {
    const { client } = clientAnswering("x".repeat(1_000_001), { status: 200 });
    expect(await catchTikTokError(client.queryCreatorInfo())).toMatchObject({
      code: "unreadable_answer",
      endpoint: "creator_info",
    });
  });

  it("is a lost one when the network goes down or stays silent", async () => {
    const failing = (fetch: typeof globalThis.fetch) => clientAnswering("", {}, { fetch }).client;
    const down = failing(() => Promise.reject(new TypeError("fetch failed")));
    const unreachable = await catchTikTokError(down.startVideoDraft(pull));
    expect(unreachable).toMatchObject({ code: "unreachable", kind: "retry", httpStatus: null });
    expect(isLostAnswer(unreachable)).toBe(true);

    const refused = Object.assign(new Error("refused"), { code: "ECONNREFUSED" });
    const unsent = failing(() => Promise.reject(new TypeError("fetch failed", { cause: refused })));
    expect(isLostAnswer(await catchTikTokError(unsent.startVideoDraft(pull)))).toBe(false);

    vi.spyOn(AbortSignal, "timeout").mockReturnValue(AbortSignal.abort());
    const silent = failing((_url, init) => Promise.reject(init?.signal?.reason));
    const timeout = await catchTikTokError(silent.startVideoDraft(pull));
    vi.restoreAllMocks();
    expect(timeout).toMatchObject({ code: "timeout", kind: "retry" });
    expect(isLostAnswer(timeout)).toBe(true);
  });
});

describe("the token", () => {
  const opaque = "opaque-token-42";
  const withOpaque = (body: string, init?: ResponseInit) =>
    clientAnswering(body, init, { accessToken: opaque }).client;

  it.each([
    [
      "a refusal that quotes it",
      400,
      JSON.stringify({ error: { code: "invalid_param", message: `at ${opaque}!` } }),
    ],
    ["a code that is it", 400, JSON.stringify({ error: { code: opaque } })],
    ["a page that quotes it", 502, `<html>Bearer ${opaque}</html>`],
    ["a field that is it", 200, ok({ publish_id: { token: opaque } })],
  ])("is not in the error of %s", async (_what, status, body) => {
    const error: TikTokError = await catchTikTokError(withOpaque(body, { status }).startVideoDraft(pull));
    expect(everythingIn(error)).not.toContain(opaque);
  });

  it.each(["act.broken\ntoken", "act.tokén", " act.token", ""])(
    "sends nothing when it cannot stand in a header: %j",
    async (accessToken) => {
      const beforeCall = vi.fn(async () => {});
      const client = createTikTokClient({ accessToken, apiOrigin: "http://127.0.0.1:9", beforeCall });
      const error = await catchTikTokError(client.queryCreatorInfo());
      expect(error).toMatchObject({ code: "access_token_invalid", endpoint: "creator_info" });
      expect(everythingIn(error)).not.toContain("act.");
      expect(beforeCall).not.toHaveBeenCalled();
    },
  );

  it("is not in the error of a network that is down", async () => {
    const client = createTikTokClient({ accessToken: ACCESS_TOKEN, apiOrigin: "http://127.0.0.1:9" });
    const error = await catchTikTokError(client.queryCreatorInfo());
    expect(error.code).toBe("unreachable");
    expect(everythingIn(error)).not.toContain(ACCESS_TOKEN);
  });
});
