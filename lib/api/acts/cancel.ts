import "server-only";
import { AppError } from "@/lib/errors";
import { cancelPost, deletePost } from "@/lib/posts/cancel-post";
import { isEditable, isRunning } from "@/lib/posts/states";
import { type StopOutcome, stopPublish } from "@/lib/posts/stop-publish";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { type ActedOn, type ActedPost, atRevision } from "./at-revision";
import { refuse } from "./refuse";

/** Takes it off the calendar, as a person does there. Done already is done. */
export async function deleteForProgram(member: Member, acted: ActedOn): Promise<void> {
  assertMay(member, "compose posts");
  await atRevision(member, acted, async (post) => {
    if (post.status === "canceled") return;
    if (!isEditable(post.status)) throw refuse("delete", post);
    await deletePost(member, toRef(post));
  });
}

/** `asked`: TikTok was asked to stop it, and tells soon what came of that. */
export async function cancelForProgram(member: Member, acted: ActedOn): Promise<StopOutcome> {
  assertMay(member, "compose posts");
  return atRevision(member, acted, async (post) => {
    if (post.status === "canceled") return "stopped";
    if (isRunning(post.status)) return stop(member, post);
    if (!isEditable(post.status)) throw refuse("cancel", post);
    await cancelPost(member, toRef(post));
    return "stopped";
  });
}

async function stop(member: Member, post: ActedPost): Promise<StopOutcome> {
  try {
    return await stopPublish(member, toRef(post));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "conflict") throw error;
    throw refuse("cancel", post, error.message);
  }
}

const toRef = ({ postId, revision }: ActedPost) => ({ postId, revision });
