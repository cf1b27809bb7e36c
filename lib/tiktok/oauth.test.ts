import { describe, expect, it } from "vitest";
import { TikTokError } from "./errors";
import { createTikTokAuth } from "./oauth";
import { everythingIn } from "./testing";

function authAnswering(body: string, init: ResponseInit = {}) {
  const forms: Record<string, string>[] = [];
  const urls: string[] = [];
  const auth = createTikTokAuth({
    clientKey: "ck",
    clientSecret: "very-secret",
    authOrigin: "https://www.tiktok.test",
    apiOrigin: "https://api.test",
    fetch: async (url, request) => {
      urls.push(String(url));
      forms.push(Object.fromEntries(new URLSearchParams(String(request?.body))));
      return new Response(body, init);
    },
  });
  return { auth, forms, urls };
}

const granted = {
  open_id: "open-1",
  access_token: "act.1",
  refresh_token: "rft.1",
  scope: "user.info.basic, video.publish",
  expires_in: 7200,
  refresh_expires_in: 15_552_000,
  token_type: "Bearer",
};

it("leads to the consent page with comma-separated scopes, always asking", () => {
  const { auth } = authAnswering("");
  const url = new URL(
    auth.authorizeUrl({ state: "s&1", redirectUri: "https://cue.test/cb", scopes: ["a.b", "c"] }),
  );
  expect(url.origin + url.pathname).toBe("https://www.tiktok.test/v2/auth/authorize/");
  expect(Object.fromEntries(url.searchParams)).toEqual({
    client_key: "ck",
    response_type: "code",
    scope: "a.b,c",
    redirect_uri: "https://cue.test/cb",
    state: "s&1",
    disable_auto_auth: "1",
  });
});

describe("tokens", () => {
  it("exchanges a code, with lifetimes from the answer", async () => {
    const { auth, forms, urls } = authAnswering(JSON.stringify(granted));
    expect(await auth.exchangeCode({ code: "c*o!d", redirectUri: "https://cue.test/cb" })).toEqual({
      openId: "open-1",
      accessToken: "act.1",
      refreshToken: "rft.1",
      scopes: ["user.info.basic", "video.publish"],
      accessExpiresInSeconds: 7200,
      refreshExpiresInSeconds: 15_552_000,
    });
    expect(urls).toEqual(["https://api.test/v2/oauth/token/"]);
    expect(forms[0]).toEqual({
      client_key: "ck",
      client_secret: "very-secret",
      grant_type: "authorization_code",
      code: "c*o!d",
      redirect_uri: "https://cue.test/cb",
    });
  });

  it("refreshes with the refresh token", async () => {
    const { auth, forms } = authAnswering(JSON.stringify(granted));
    await auth.refreshTokens("rft.0");
    expect(forms[0]).toMatchObject({ grant_type: "refresh_token", refresh_token: "rft.0" });
  });

  it.each([
    [200, "invalid_grant", "reconnect"],
    [400, "invalid_grant", "reconnect"],
    [400, "invalid_client", "fix the app"],
    [503, "temporarily_unavailable", "retry"],
    [500, "server_error", "retry"],
    [400, "never_heard_of", "ask the person"],
    [400, "access_denied", "ask the person"],
    [400, "invalid_request", "fix the app"],
    [400, "invalid_scope", "fix the app"],
    [400, "unauthorized_client", "fix the app"],
    [400, "unsupported_grant_type", "fix the app"],
    [400, "unsupported_response_type", "fix the app"],
  ])("believes the error, with HTTP %i too: %s", async (status, code, kind) => {
    const body = JSON.stringify({ error: code, error_description: "Its words.", log_id: "log-9" });
    const { auth } = authAnswering(body, { status });
    await expect(auth.refreshTokens("rft.0")).rejects.toMatchObject({ code, kind, logId: "log-9" });
  });

  it.each([
    [502, "<html></html>", "internal_error"],
    [200, "", "unreadable_answer"],
    [200, "<html>Sign in to the hotel network</html>", "unreadable_answer"],
    [200, JSON.stringify({ ...granted, expires_in: 0 }), "unreadable_answer"],
    [200, JSON.stringify({ ...granted, expires_in: null }), "unreadable_answer"],
    [200, JSON.stringify({ ...granted, refresh_token: undefined }), "unreadable_answer"],
    [200, JSON.stringify({ ...granted, refresh_token: null }), "unreadable_answer"],
    [200, JSON.stringify({ ...granted, refresh_token: "" }), "unreadable_answer"],
    [200, JSON.stringify({ ...granted, refresh_token: "  " }), "unreadable_answer"],
    [200, JSON.stringify({ ...granted, access_token: "" }), "unreadable_answer"],
    [404, "", "unexpected_address"],
    [401, "", "unreadable_answer"],
    [401, "<html>Sign in to the proxy</html>", "unreadable_answer"],
  ])("does not take HTTP %i %s for tokens, and says that a pair may be lost", async (status, body, code) => {
    const error = await authAnswering(body, { status })
      .auth.refreshTokens("rft.0")
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TikTokError);
    expect(error).toMatchObject({ code, isAnswerLost: true, endpoint: null });
    expect(everythingIn(error)).not.toMatch(/rft\.\d|act\.\d|very-secret/);
  });

  it("says that no pair is lost when TikTok refused, asked to wait or to come back", async () => {
    for (const [status, code] of [
      [400, "invalid_grant"],
      [200, "invalid_grant"],
      [429, "rate_limit_exceeded"],
      [503, "temporarily_unavailable"],
    ] as const) {
      const { auth } = authAnswering(JSON.stringify({ error: code }), { status });
      await expect(auth.refreshTokens("rft.0")).rejects.toMatchObject({ code, isAnswerLost: false });
    }
  });

  it("reads a refusal in the envelope of the other endpoints too, and an empty error as none", async () => {
    const body = JSON.stringify({ error: { code: "Invalid_Grant", message: "m", logid: "log-8" } });
    await expect(authAnswering(body).auth.refreshTokens("rft.0")).rejects.toMatchObject({
      code: "invalid_grant",
      logId: "log-8",
    });
    const { auth } = authAnswering(JSON.stringify({ ...granted, error: "", error_description: "" }));
    expect(await auth.refreshTokens("rft.0")).toMatchObject({ refreshToken: "rft.1" });
  });

  it("keeps secrets that TikTok quotes out of the error", async () => {
    const body = JSON.stringify({ error: "invalid_grant", error_description: "very-secret with opaque-1" });
    const error = await authAnswering(body)
      .auth.refreshTokens("opaque-1")
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ detail: "… with …" });
    expect(everythingIn(error)).not.toMatch(/very-secret|opaque-1/);
  });
});

describe("revoke", () => {
  it("sends the access token and is content with an empty answer", async () => {
    const { auth, forms, urls } = authAnswering("");
    await auth.revoke("act.1");
    expect(urls).toEqual(["https://api.test/v2/oauth/revoke/"]);
    expect(forms[0]).toEqual({ client_key: "ck", client_secret: "very-secret", token: "act.1" });
  });

  it("says when TikTok refuses", async () => {
    const { auth } = authAnswering(JSON.stringify({ error: "invalid_request", error_description: "x" }));
    await expect(auth.revoke("act.1")).rejects.toMatchObject({ code: "invalid_request" });
  });
});
