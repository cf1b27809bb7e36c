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
  const { accounts, media, zones } = await loadChoices(member, post.media.id);
  const [date = "", time = ""] = post.scheduledLocal?.split("T") ?? [];
  return (
    <>
      <PageHeader title="Edit post" back={{ href: `/posts/${id}`, label: "Back to the post" }} />
      {post.status === "scheduled" && (
        <p className="bg-wait-soft px-5 py-2 text-sm text-wait">
          Until you schedule it again, the post goes out as it was agreed.
        </p>
      )}
      <Composer
        accounts={accounts}
        media={media}
        zones={zones}
        initial={{
          accountId: post.account.id,
          mediaId: post.media.id,
          settings: pickSettings(post),
          isNow: false,
          date,
          time,
          timeZone: post.timeZone ?? member.timeZone,
        }}
        edited={{ postId: post.id, revision: post.revision }}
        actions={{ saveDraft: saveDraftAction, schedule: schedulePostAction }}
      />
    </>
  );
}
