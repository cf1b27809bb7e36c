import type { DescribedPost } from "@/sandbox/tiktok/describe-post";

export type SandboxPost = DescribedPost;

export interface SandboxWebhook {
  id: number;
  event: string;
  creator: string;
  content: Record<string, unknown>;
  state: "waiting" | "delivered" | "held" | "lost" | "dropped";
  tries: number;
  lastStatus: number | null;
}

export interface SandboxApp {
  isAudited?: boolean;
  activeCreatorsMax?: number;
  postsPerDayMax?: number;
  pendingSharesMax?: number;
}

export type Sandbox = ReturnType<typeof sandboxAt>;

/** The control API of the stand-in TikTok: what arrived there, and what shall go wrong. */
export function sandboxAt(origin: string) {
  const call = async (path: string, method = "GET", body?: unknown) => {
    const answer = await fetch(`${origin}/_sandbox/${path}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`The sandbox answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const creatorOf = async (username: string): Promise<Record<"posts" | "unpublished", SandboxPost[]>> => {
    const { creators } = await call("state");
    return creators.find((creator: { username: string }) => creator.username === username);
  };
  const whose = (creator?: string) => (creator === undefined ? {} : { creator });
  return {
    origin,
    state: () => call("state"),
    order: (fault: Record<string, unknown>) => call("faults", "POST", fault),
    clearFaults: () => call("faults", "DELETE"),
    expireAccessTokens: (creator?: string) => call("expire-access-tokens", "POST", whose(creator)),
    expireRefreshTokens: (creator?: string) => call("expire-refresh-tokens", "POST", whose(creator)),
    /** Reasons are numbered as in `authorization.removed`: 1 is the creator, in TikTok's app. */
    removeAuthorization: (username: string, reason = 1) =>
      call(`authorizations/${username}/remove`, "POST", { reason }),
    addCreator: (username: string, nickname: string) => call(`creators/${username}`, "PUT", { nickname }),
    change: (username: string, traits: Record<string, unknown>) =>
      call(`creators/${username}`, "PATCH", traits),
    changeApp: (settings: SandboxApp) => call("app", "PATCH", settings),
    finishDraft: async (publishId: string, draft: { privacyLevel: string; caption?: string }) =>
      (await call(`drafts/${publishId}/finish`, "POST", draft)).postId as string,
    discardDraft: (publishId: string) => call(`drafts/${publishId}/discard`, "POST"),
    changeVisibility: (postId: string, privacyLevel: string) =>
      call(`posts/${postId}`, "PATCH", { privacyLevel }),
    webhooks: async () => (await call("webhooks")).webhooks as SandboxWebhook[],
    redeliver: (id: number) => call(`webhooks/${id}/redeliver`, "POST"),
    violations: async () => (await call("state")).violations as unknown[],
    forgetViolations: () => call("violations", "DELETE"),
    requests: async () =>
      (await call("state")).requests as { creator?: string; path: string; status: number }[],
    postsOf: async (username: string) => (await creatorOf(username)).posts,
    /** All that was begun: also uploads under way, drafts in the inbox, failures. */
    everythingOf: async (username: string) => {
      const { posts, unpublished } = await creatorOf(username);
      return [...posts, ...unpublished];
    },
  };
}
