/** What Cuepost asks TikTok for, in the words of the accounts page. A person may grant only some of it. */
export const scopeWords: Record<string, string> = {
  "user.info.basic": "name and picture",
  "user.info.profile": "username",
  "user.info.stats": "follower counts",
  "video.list": "list of public videos",
  "video.publish": "publish videos",
  "video.upload": "send drafts",
};
export const askedScopes = Object.keys(scopeWords);

const requiredScopes = ["user.info.basic", "video.publish"];

/** What was not granted although Cuepost cannot publish without it, as a sentence; null when all is there. */
export function describeMissingScopes(granted: readonly string[]): string | null {
  const missing = requiredScopes.filter((scope) => !granted.includes(scope));
  if (missing.length === 0) return null;
  const words = missing.map((scope) => `“${scopeWords[scope]}”`).join(" and ");
  return `Not allowed on TikTok's page: ${words}. Publishing needs it: reconnect and leave it switched on.`;
}

export const accountStatusWords = {
  connected: "Connected",
  "reconnect needed": "Reconnect needed",
  disconnected: "Disconnected",
} as const;

/** Why a connection did not come about. The callback names the key, the page says the sentence. */
export const connectProblems = {
  denied: ["conflict", "Nothing was connected: the permission was declined on TikTok's page."],
  expired: [
    "conflict",
    "This attempt to connect is no longer valid: it was used before, waited over ten minutes or began in another browser. Connect again.",
  ],
  elsewhere: [
    "conflict",
    "This TikTok account is connected in another Cuepost workspace. Disconnect it there first, then connect it here.",
  ],
  unavailable: ["unavailable", "TikTok did not answer. Nothing was connected: connect again in a moment."],
  refused: ["conflict", "TikTok did not complete the connection. Connect again."],
  misconfigured: [
    "unavailable",
    "TikTok does not accept this Cuepost's client key, redirect address or permissions. Whoever runs this Cuepost has to look into it.",
  ],
  forbidden: ["forbidden", "Your role in this workspace does not allow connecting accounts."],
} as const;
export type ConnectProblemName = keyof typeof connectProblems;
