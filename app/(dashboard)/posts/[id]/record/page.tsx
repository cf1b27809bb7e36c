import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { titled } from "@/app/_i18n/titled";
import { ExportMenu } from "@/components/ledger/export-menu";
import { postTitle } from "@/components/posts/post-title";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/auth/or-not-found";
import { requireMay } from "@/lib/auth/require-may";
import { getRecord } from "@/lib/ledger/queries";
import { may } from "@/lib/workspaces/permissions";
import { RecordEntries } from "./_components/record-entries";
import { RecordVerdict } from "./_components/record-verdict";
import { verifyRecordAction } from "./actions";

export const generateMetadata = titled("ledger", "post.title");

const Asked = z.object({ before: z.coerce.number().int().min(2).optional().catch(undefined) });

interface RecordPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function RecordPage({ params, searchParams }: RecordPageProps) {
  const [member, { id }, asked, t] = await Promise.all([
    requireMay("view workspace"),
    params,
    searchParams,
    getTranslations("ledger.post"),
  ]);
  const { before } = Asked.parse(asked);
  const { post, entries, verdict } = await orNotFound(getRecord(member, id, before));
  const place = `/posts/${post.id}/record`;
  const [first] = entries;
  return (
    <>
      <PageHeader title={t("title")} back={{ href: `/posts/${post.id}`, label: t("back") }}>
        {may(member.role, "export records") && <ExportMenu json={`${place}/json`} pdf={`${place}/pdf`} />}
      </PageHeader>
      <div className="mx-auto grid w-full max-w-3xl gap-6 px-4 py-6 md:px-5">
        <div className="grid gap-1.5">
          <h2 className="line-clamp-2 text-lg font-semibold text-pretty">{postTitle(post)}</h2>
          <p className="text-ink2">
            {post.account.displayName} <span className="text-ink3">@{post.account.username}</span>
          </p>
        </div>
        <RecordVerdict
          key={verdict.hash}
          verdict={verdict}
          timeZone={member.timeZone}
          onVerify={verifyRecordAction}
        />
        <p className="max-w-prose text-sm text-ink2 text-pretty">{t("about")}</p>
        {first && first.number > 1 && (
          <Button asChild size="sm" className="w-fit">
            <Link href={`${place}?before=${first.number}`}>{t("earlier")}</Link>
          </Button>
        )}
        <RecordEntries entries={entries} timeZone={member.timeZone} />
        {before !== undefined && (
          <Button asChild size="sm" className="w-fit">
            <Link href={place}>{t("latest")}</Link>
          </Button>
        )}
        {verdict.hash && (
          <p className="grid gap-1 border-t border-line pt-4 text-sm text-ink2">
            <span>
              {t("end")} <span className="timecode text-xs break-all text-ink">{verdict.hash}</span>
            </span>
            <span className="text-ink3">{t("endNote")}</span>
          </p>
        )}
      </div>
    </>
  );
}
