import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { saveDraftAction, schedulePostAction } from "@/app/(dashboard)/posts/actions";
import { loadChoices } from "@/app/(dashboard)/posts/load-choices";
import { Composer } from "@/components/posts/composer/composer";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/auth/or-not-found";
import { requireMember } from "@/lib/auth/require-member";
import { getPost } from "@/lib/posts/queries";
import { pickSettings } from "@/lib/posts/rules";
import { isEditable } from "@/lib/posts/states";
import { may } from "@/lib/workspaces/permissions";

export const metadata: Metadata = { title: "Edit post" };

export default async function EditPostPage({ params }: { params: Promise<{ id: string }> }) {
  const member = await requireMember();
  const { id } = await params;
  const post = await orNotFound(getPost(member, id));
  if (!isEditable(post.status) || !may(member.role, "compose posts")) redirect(`/posts/${id}`);
  const mediaIds = post.photos.length > 0 ? post.photos.map((photo) => photo.id) : [post.media.id];
  const choices = await loadChoices(member, mediaIds);
  const [date = "", time = ""] = post.scheduledLocal?.split("T") ?? [];
  return (
    <>
      <PageHeader title="Edit post" back={{ href: `/posts/${id}`, label: "Back to the post" }} />
      {post.status === "awaiting approval" && (
        <p className="bg-wait-soft px-5 py-2 text-sm text-wait">
          Approval was asked for the post as it was. Scheduling it again replaces that.
        </p>
      )}
      {post.status === "scheduled" && (
        <p className="bg-wait-soft px-5 py-2 text-sm text-wait">
          Until you schedule it again, the post goes out as it was agreed.
        </p>
      )}
      <Composer
        {...choices}
        initial={{
          accountId: post.account.id,
          mediaIds,
          settings: pickSettings(post),
          isNow: false,
          date,
          time,
          timeZone: post.timeZone ?? member.timeZone,
          lateMinutesMax: post.lateMinutesMax,
        }}
        edited={{ postId: post.id, revision: post.revision }}
        actions={{ saveDraft: saveDraftAction, schedule: schedulePostAction }}
      />
    </>
  );
}
