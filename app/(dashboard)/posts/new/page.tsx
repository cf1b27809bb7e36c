import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { NewComposer } from "@/components/posts/composer/new-composer";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireMember } from "@/lib/auth/require-member";
import { findComposition, findNewestComposition } from "@/lib/compositions/queries";
import { emptyComposition } from "@/lib/compositions/rules";
import { may } from "@/lib/workspaces/permissions";
import { saveDraftAction, scheduleGroupAction } from "../actions";
import { fitOnePost, readMediaIds } from "../asked-media";
import { beginTargets } from "../begin-targets";
import { loadChoices } from "../load-choices";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("composer");
  return { title: t("title.new") };
}

interface Asked {
  account?: string | string[];
  media?: string | string[];
  at?: string;
  /** One that was kept: it says all the rest. */
  draft?: string;
}

interface NewPostPageProps {
  searchParams: Promise<Asked>;
}

export default async function NewPostPage({ searchParams }: NewPostPageProps) {
  const member = await requireMember();
  const asked = await searchParams;
  if (!may(member.role, "compose posts")) return <Refused why="reader" />;
  if (asked.draft && !z.uuid().safeParse(asked.draft).success) notFound();
  const kept = asked.draft ? await findComposition(member, asked.draft) : null;
  const mediaIds = kept?.state.mediaIds ?? readMediaIds(asked.media);
  const [choices, newest] = await Promise.all([
    loadChoices(member, mediaIds),
    Object.keys(asked).length === 0 ? findNewestComposition(member, new Date()) : null,
  ]);
  const connected = choices.accounts.filter(({ status }) => status === "connected");
  const [date = "", time = ""] = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(asked.at ?? "")
    ? (asked.at ?? "").split("T")
    : [];
  if (connected.length === 0) {
    return <Refused why={may(member.role, "connect accounts") ? "noAccount" : "notGiven"} />;
  }
  return (
    <NewComposer
      {...choices}
      draft={asked.draft ?? null}
      owner={`${member.workspaceId}.${member.userId}`}
      initial={{
        ...emptyComposition,
        mediaIds: fitOnePost(mediaIds, choices.media),
        targets: beginTargets(asked.account, choices.accounts),
        date,
        time,
        timeZone: member.timeZone,
      }}
      kept={kept && { ...kept, isStale: false }}
      newest={newest}
      back="/calendar"
      actions={{ saveDraft: saveDraftAction, schedule: scheduleGroupAction }}
    />
  );
}

async function Refused({ why }: { why: "reader" | "noAccount" | "notGiven" }) {
  const t = await getTranslations("composer");
  return (
    <>
      <PageHeader title={t("title.new")} back={{ href: "/calendar", label: t("back.calendar") }} />
      <EmptyState
        title={t(`empty.${why}.title`)}
        action={
          why === "noAccount" && (
            <Button asChild variant="primary">
              <Link href="/accounts">{t("empty.noAccount.connect")}</Link>
            </Button>
          )
        }
      >
        {t(`empty.${why}.text`)}
      </EmptyState>
    </>
  );
}
