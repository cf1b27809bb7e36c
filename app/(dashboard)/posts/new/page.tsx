import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import Link from "next/link";
import { Composer } from "@/components/posts/composer/composer";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireMember } from "@/lib/auth/require-member";
import { emptySettings } from "@/lib/posts/rules";
import { may } from "@/lib/workspaces/permissions";
import { saveDraftAction, schedulePostAction } from "../actions";
import { fitOnePost, readMediaIds } from "../asked-media";
import { loadChoices } from "../load-choices";

export const metadata: Metadata = { title: "New post" };

interface NewPostPageProps {
  searchParams: Promise<{ account?: string; media?: string | string[]; at?: string }>;
}

export default async function NewPostPage({ searchParams }: NewPostPageProps) {
  const member = await requireMember();
  const asked = await searchParams;
  const mediaIds = readMediaIds(asked.media);
  const choices = await loadChoices(member, mediaIds);
  const { accounts } = choices;
  const connected = accounts.filter(({ status }) => status === "connected");
  const [date = "", time = ""] = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(asked.at ?? "")
    ? (asked.at ?? "").split("T")
    : [];
  const only = connected.length === 1 ? connected[0] : undefined;
  return (
    <>
      <PageHeader title="New post" back={{ href: "/calendar", label: "Back to the calendar" }} />
      {!may(member.role, "compose posts") ? (
        <EmptyState title="You can look, not post">
          Ask an owner of this workspace to make you an editor.
        </EmptyState>
      ) : connected.length === 0 ? (
        <EmptyState
          title="Connect a TikTok account first"
          action={
            <Button asChild variant="primary">
              <Link href="/accounts">Connect an account</Link>
            </Button>
          }
        >
          A post belongs to an account, and TikTok says what that account may do.
        </EmptyState>
      ) : (
        <Composer
          {...choices}
          initial={{
            accountId: accounts.find(({ id }) => id === asked.account)?.id ?? only?.id ?? null,
            mediaIds: fitOnePost(mediaIds, choices.media),
            settings: emptySettings,
            isNow: false,
            date,
            time,
            timeZone: member.timeZone,
            lateMinutesMax: null,
          }}
          edited={{ newPostId: randomUUID() }}
          actions={{ saveDraft: saveDraftAction, schedule: schedulePostAction }}
        />
      )}
    </>
  );
}
