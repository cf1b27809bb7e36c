export interface SandboxPost {
  id: string | null;
  publishId: string;
  caption: string;
  privacyLevel: string;
  allowComment: boolean;
  allowDuet: boolean;
  allowStitch: boolean;
  isAigc: boolean;
  coverMs: number;
  sha256: string;
  postedAt: string;
  initAt: string;
  labels: string[];
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
  return {
    origin,
    order: (fault: Record<string, unknown>) => call("faults", "POST", fault),
    clearFaults: () => call("faults", "DELETE"),
    expireAccessTokens: () => call("expire-access-tokens", "POST", {}),
    change: (username: string, traits: Record<string, unknown>) =>
      call(`creators/${username}`, "PATCH", traits),
    violations: async () => (await call("state")).violations as unknown[],
    requests: async () =>
      (await call("state")).requests as { creator?: string; path: string; status: number }[],
    postsOf: async (username: string): Promise<SandboxPost[]> => {
      const { creators } = await call("state");
      return creators.find((creator: { username: string }) => creator.username === username).posts;
    },
  };
}
