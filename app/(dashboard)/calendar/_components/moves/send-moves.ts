import { changeAccountAction, movePostsAction } from "@/app/(dashboard)/calendar/actions";
import type { ActionResult } from "@/lib/auth/action-result";
import type { PostAnswer } from "@/lib/posts/answer-each";
import { isHanded, type Placement } from "./aim";

export interface Sent {
  revision: number;
  /** What a clock change did to the time. */
  note: string | null;
  /** It has to be approved, as it is now, before it goes out. */
  awaitsApproval?: boolean;
}

/** To other times, and those that come to another account to it. One answer for each. */
export async function sendMoves(
  placements: readonly Placement[],
  timeZone: string,
): Promise<PostAnswer<Sent>[]> {
  const staying = placements.filter((one) => !isHanded(one));
  const answers = staying.length > 0 ? await sendTimes(staying, timeZone) : [];
  const byAccount = Map.groupBy(placements.filter(isHanded), ({ account }) => account.id);
  for (const [accountId, several] of byAccount) {
    const posts = several.map(({ post, landing }) => ({
      postId: post.id,
      revision: post.revision,
      ...(landing.local !== post.local && { time: { local: landing.local, timeZone } }),
    }));
    answers.push(...(await answered(changeAccountAction({ accountId, posts }))));
  }
  return answers;
}

function sendTimes(placements: readonly Placement[], timeZone: string): Promise<PostAnswer<Sent>[]> {
  const moves = placements.map(({ post, landing }) => ({
    postId: post.id,
    revision: post.revision,
    local: landing.local,
    timeZone,
  }));
  return answered(movePostsAction({ moves }));
}

/** A connection that is gone is no answer, and is said by whoever asked. */
export async function answered<Value>(asked: Promise<ActionResult<Value>>): Promise<Value> {
  const result = await asked.catch((cause: unknown) => {
    throw new Unreachable("The server did not answer.", { cause });
  });
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

export class Unreachable extends Error {}
