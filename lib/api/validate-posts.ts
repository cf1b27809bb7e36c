import "server-only";
import type { z } from "zod";
import { rehearsePosts } from "@/lib/intents/make-posts";
import type { MadePost, PostWish } from "@/lib/intents/types";
import type { Caller } from "@/lib/keys/types";
import type { Validation } from "./contract/create-posts";
import { toApiStatus } from "./contract/post";
import type { CreatePost } from "./contract/post-body";
import { tellAccount } from "./find-target-accounts";
import { findWarnings } from "./find-warnings";
import { type Planning, type PostsPlan, planPosts } from "./plan-posts";
import { toTikTok } from "./post-view";
import { tellInstant } from "./read-publish-time";
import { detailsOf, toPostProblem } from "./to-problems";

type ValidationResource = z.input<typeof Validation>;

/** What would become of a request: it is carried out to the last row, and nothing of it is kept. */
export async function validatePosts(
  caller: Caller,
  body: CreatePost,
  planning: Planning,
): Promise<ValidationResource> {
  const plan = await planPosts(caller, body, planning);
  const made = plan.problems.length === 0 ? await rehearse(caller, plan, planning.now) : [];
  const warnings = [];
  for (const wish of plan.wishes) warnings.push(...(await findWarnings(caller.member, wish, planning.now)));
  return {
    valid: plan.problems.length === 0,
    posts: plan.wishes.flatMap((wish) => {
      const post = made.find(({ postId }) => postId === wish.postId);
      return post ? [tellWish(caller, plan, wish, post)] : [];
    }),
    problems: plan.problems.flatMap(detailsOf),
    warnings: warnings.map(({ code, detail, accountId }) => ({ code, detail, account_id: accountId })),
  };
}

async function rehearse(caller: Caller, plan: PostsPlan, now: Date): Promise<MadePost[]> {
  try {
    return await rehearsePosts(caller, plan.wishes, { ...plan, now });
  } catch (error) {
    const problem = toPostProblem(error);
    if (!problem) throw error;
    plan.problems.push(problem);
    return [];
  }
}

function tellWish({ member }: Caller, { accounts, time }: PostsPlan, wish: PostWish, made: MadePost) {
  const account = accounts.find(({ id }) => id === wish.accountId);
  if (!account) throw new Error("A post is wished for on an account that nobody named.");
  return {
    account: tellAccount(account),
    status: toApiStatus(made.status, wish.when !== null && wish.waits),
    publish_at: time.told ?? (made.scheduledAt && tellInstant(made.scheduledAt, member.timeZone)),
    tiktok: toTikTok(wish.settings),
    agreed_by: wish.agreed && {
      kind: wish.agreed.standing.from,
      name: String(wish.agreed.standing.facts.agreedBy),
    },
  };
}
