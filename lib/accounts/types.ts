export type AccountStatus = "connected" | "reconnect needed" | "disconnected";

/** A TikTok account as screens show it: never a token. Instants are ISO strings. */
export interface AccountView {
  id: string;
  username: string;
  displayName: string;
  avatarUrl: string | null;
  status: AccountStatus;
  statusReason: string | null;
  scopes: string[];
  connectedAt: string;
  /** When the permission ends unless it is renewed. */
  refreshExpiresAt: string | null;
}

/** TikTok's answer about what this creator may do right now (Query Creator Info), in our spelling. */
export interface CreatorInfo {
  username: string;
  nickname: string;
  avatarUrl: string | null;
  privacyLevelOptions: string[];
  isCommentDisabled: boolean;
  isDuetDisabled: boolean;
  isStitchDisabled: boolean;
  maxVideoDurationSeconds: number;
}

/** `blocked`: TikTok says this creator cannot post now; `message` says why and what to do. */
export type CreatorInfoResult =
  | { state: "ready"; info: CreatorInfo }
  | { state: "blocked"; code: string; message: string };
