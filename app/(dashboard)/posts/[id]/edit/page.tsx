import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { saveDraftAction, scheduleGroupAction } from "@/app/(dashboard)/posts/actions";
import { composeFrom } from "@/app/(dashboard)/posts/compose-from";
import { loadChoices } from "@/app/(dashboard)/posts/load-choices";
import { Composer } from "@/components/posts/composer/composer";
import { orNotFound } from "@/lib/auth/or-not-found";
import { requireMember } from "@/lib/auth/require-member";
import { changesIdOf } from "@/lib/compositions/changes-id";
import { findComposition } from "@/lib/compositions/queries";
import { getPost } from "@/lib/posts/queries";
import { isEditable } from "@/lib/posts/states";
import { may } from "@/lib/workspaces/permissions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("composer");
  return { title: t("title.edit") };
}

export default async function EditPostPage({ params }: { params: Promise<{ id: string }> }) {
  const member = await requireMember();
  const t = await getTranslations("composer");
  const { id } = await params;
  const post = await orNotFound(getPost(member, id));
  if (!isEditable(post.status) || !may(member.role, "compose posts")) redirect(`/posts/${id}`);
  const initial = composeFrom(post, member.timeZone);
  const changesId = changesIdOf(member, post.id);
  const kept = await findComposition(member, changesId);
  const mediaIds = [...new Set([...initial.mediaIds, ...(kept?.state.mediaIds ?? [])])];
  const choices = await loadChoices(member, mediaIds);
  const isPlanned = post.status === "scheduled" || post.status === "awaiting approval";
  return (
    <>
      {isPlanned && (
        <p className="bg-wait-soft px-5 py-2 text-sm text-wait">
          {t(post.status === "scheduled" ? "edit.scheduled" : "edit.awaiting")}
        </p>
      )}
      <Composer
        {...choices}
        id={changesId}
        owner={`${member.workspaceId}.${member.userId}`}
        initial={initial}
        kept={kept && { ...kept, isStale: kept.postRevision !== post.revision }}
        newest={null}
        edited={{ id: post.id, revision: post.revision }}
        canSaveDraft={!isPlanned}
        back={`/posts/${id}`}
        actions={{ saveDraft: saveDraftAction, schedule: scheduleGroupAction }}
      />
    </>
  );
}
