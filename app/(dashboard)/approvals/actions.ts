"use server";

import { revalidatePath } from "next/cache";
import { announcePost } from "@/inngest/client";
import { ApproveManyInput } from "@/lib/approvals/input";
import { memberAction } from "@/lib/auth/member-action";
import { approveMany } from "@/lib/posts/approve-many";

/** How many went through, how many need another's word too, and why the first was refused. */
export const approveManyAction = memberAction(ApproveManyInput, async (member, input) => {
  const answers = await approveMany(member, input);
  const done = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  for (const { scheduled } of done) if (scheduled) await announcePost(scheduled);
  revalidatePath("/calendar");
  const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.message]));
  const approved = done.filter(({ outcome }) => outcome === "approved").length;
  return { approved, open: done.length - approved, refused: refused.length, reason: refused[0] ?? "" };
});
