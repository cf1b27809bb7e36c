import { canPublish, canSendDrafts } from "@/lib/accounts/rules";
import type { AccountStatus } from "@/lib/accounts/types";
import type { MediaKind } from "@/lib/media/types";
import { DRAFT_DURATION_SECONDS_MAX } from "./rules";
import type { MediaFit } from "./types";

interface Account {
  status: AccountStatus;
  scopes: string[];
  maxVideoSeconds: number | null;
}

interface File {
  kind: MediaKind;
  durationMs: number | null;
}

export function fitOf(account: Account, { kind, durationMs }: File): MediaFit {
  if (account.status !== "connected") return { state: "reconnect" };
  const seconds = kind === "video" ? (durationMs ?? 0) / 1000 : 0;
  const drafts = canSendDrafts(account) && seconds <= DRAFT_DURATION_SECONDS_MAX;
  const maxSeconds = kind === "video" ? account.maxVideoSeconds : null;
  if (!canPublish(account)) {
    return drafts ? { state: "draft only", why: "not granted", maxSeconds } : { state: "not granted" };
  }
  if (kind === "video" && maxSeconds === null) return { state: "length unknown" };
  if (maxSeconds === null || seconds <= maxSeconds) return { state: "fits" };
  return drafts ? { state: "draft only", why: "too long", maxSeconds } : { state: "too long", maxSeconds };
}
