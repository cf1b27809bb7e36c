import "server-only";
import { features } from "@/lib/accounts/rules";
import type { AccountView, CreatorInfoResult } from "@/lib/accounts/types";
import { holdCodeOf } from "./hold-code";
import type { HoldCode, PostRow } from "./move-post";
import { listPostMedia, toFacts } from "./post-media";
import { findProblems } from "./problems";
import { pickSettings } from "./rules";

export interface Seen {
  account: Pick<AccountView, "displayName" | "status" | "scopes">;
  /** TikTok's newest answer; null where it was not asked: for drafts, or for an account that may not post. */
  creator: CreatorInfoResult | null;
  isUnaudited: boolean;
}

export interface Misfit {
  /** All that no longer fits, in sentences that say what to do. */
  message: string;
  code: HoldCode;
}

/** Why a post that waits for its time could not go out as agreed, were its time now; null when it could. */
export async function findMisfit(post: PostRow, seen: Seen): Promise<Misfit | null> {
  const { creator, isUnaudited } = seen;
  const permission = findPermissionMisfit(post, seen);
  if (permission) return permission;
  const isDirect = post.delivery === "direct";
  if (isDirect && creator?.state === "blocked") {
    return { message: creator.message, code: holdCodeOf(creator.code) ?? "drift" };
  }
  const problems = findProblems({
    settings: pickSettings(post),
    media: (await listPostMedia(post.id)).map(toFacts),
    creator: isDirect && creator?.state === "ready" ? creator.info : null,
    isUnaudited,
  });
  if (problems.length === 0) return null;
  return { message: problems.map(({ message }) => message).join(" "), code: "drift" };
}

function findPermissionMisfit({ delivery }: PostRow, { account }: Seen): Misfit | null {
  const { displayName: name, status, scopes } = account;
  if (status !== "connected") {
    return { message: `${name} is no longer connected. Connect it again.`, code: "reconnect" };
  }
  const scope = delivery === "direct" ? features.publish : features.drafts;
  if (scopes.includes(scope)) return null;
  const what = delivery === "direct" ? "publish posts" : "send drafts";
  return {
    message: `${name} no longer lets Cuepost ${what}. Connect it again and leave that switched on.`,
    code: "grant",
  };
}

/** Whether TikTok's word is needed for any of these: drafts and accounts that may not post do without. */
export function needsCreator(posts: readonly PostRow[], { status, scopes }: Seen["account"]): boolean {
  const mayPost = status === "connected" && scopes.includes(features.publish);
  return mayPost && posts.some(({ delivery }) => delivery === "direct");
}
