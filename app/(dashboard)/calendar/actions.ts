"use server";

import { revalidatePath } from "next/cache";
import { announcePost } from "@/inngest/client";
import { memberAction } from "@/lib/auth/member-action";
import type { PostAnswer } from "@/lib/posts/answer-each";
import { changeAccount } from "@/lib/posts/change-account";
import { deletePosts } from "@/lib/posts/delete-posts";
import {
  ChangeAccountInput,
  LabelPostsInput,
  MovePostsInput,
  PostRevisionsInput,
  ReschedulePostInput,
} from "@/lib/posts/input";
import { labelPosts } from "@/lib/posts/label-posts";
import { movePosts } from "@/lib/posts/move-posts";
import { reschedulePost } from "@/lib/posts/reschedule-post";
import { takeBack } from "@/lib/posts/take-back";

export const reschedulePostAction = memberAction(ReschedulePostInput, async (member, input) => {
  const post = await reschedulePost(member, input);
  await announcePost(post);
  showChanges();
  return { note: post.note };
});

export const movePostsAction = memberAction(MovePostsInput, async (member, input) => {
  const answers = await movePosts(member, input);
  for (const answer of answers) if (answer.ok) await announcePost(answer.value);
  showChanges();
  return answers.map((answer) =>
    toView(answer, ({ revision, note, awaitsApproval }) => ({ revision, note, awaitsApproval })),
  );
});

export const changeAccountAction = memberAction(ChangeAccountInput, async (member, input) => {
  const answers = await changeAccount(member, input);
  showChanges();
  return answers;
});

export const deletePostsAction = memberAction(PostRevisionsInput, async (member, input) => {
  const answers = await deletePosts(member, input);
  showChanges();
  return answers.map((answer) => toView(answer, ({ revision }) => ({ revision, note: null })));
});

export const takeBackAction = memberAction(PostRevisionsInput, async (member, input) => {
  const answers = await takeBack(member, input);
  for (const { postId, ...answer } of answers) {
    if (!answer.ok || answer.value.status !== "scheduled" || !answer.value.scheduledAt) continue;
    await announcePost({ ...answer.value, postId, scheduledAt: answer.value.scheduledAt });
  }
  showChanges();
  return answers.map((answer) => toView(answer, ({ revision, status }) => ({ revision, status })));
});

export const labelPostsAction = memberAction(LabelPostsInput, async (member, input) => {
  const changed = await labelPosts(member, input);
  showChanges();
  return changed;
});

function showChanges(): void {
  revalidatePath("/calendar");
  revalidatePath("/posts/[id]", "page");
}

function toView<Value, View>(answer: PostAnswer<Value>, view: (value: Value) => View): PostAnswer<View> {
  return answer.ok ? { ...answer, value: view(answer.value) } : answer;
}
