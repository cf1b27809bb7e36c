import { ShieldCheck } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/_i18n/titled";
import { ExportMenu } from "@/components/ledger/export-menu";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/auth/or-not-found";
import { requireMay } from "@/lib/auth/require-may";
import { listRecords } from "@/lib/ledger/list-records";
import { may } from "@/lib/workspaces/permissions";
import { MonthSteps } from "./_components/month-steps";
import { RecordLine } from "./_components/record-line";
import { RecordsTabs } from "./_components/records-tabs";
import { SealProblems } from "./_components/seal-problems";
import { readMonth } from "./asked-month";

export const generateMetadata = titled("ledger");

interface RecordsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function RecordsPage({ searchParams }: RecordsPageProps) {
  const member = await requireMay("export records");
  const { timeZone, role } = member;
  const { month, after } = readMonth(await searchParams, timeZone);
  const [t, page] = await Promise.all([
    getTranslations("ledger"),
    orNotFound(listRecords(member, { month, after })),
  ]);
  const { lines, next, problems } = page;
  const place = `?month=${month}`;
  // On a later page a file begins where the page does.
  const part = after ? `${place}&after=${encodeURIComponent(after)}` : place;
  return (
    <>
      <PageHeader title={t("title")}>
        {may(role, "read the audit log") && <RecordsTabs />}
        {lines.length > 0 && <ExportMenu json={`/records/json${part}`} pdf={`/records/pdf${part}`} />}
      </PageHeader>
      <div className="mx-auto grid w-full max-w-3xl gap-5 px-4 py-6 md:px-5">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <MonthSteps month={month} isNewest={month >= readMonth({}, timeZone).month} />
          {lines.length > 0 && <p className="text-sm text-ink3">{t("month.about")}</p>}
        </div>
        {problems.length > 0 && <SealProblems problems={problems} timeZone={timeZone} />}
        {lines.length === 0 ? (
          <EmptyState icon={<ShieldCheck />} title={t("month.emptyTitle")}>
            {t("month.empty")}
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {lines.map((line) => (
              <RecordLine key={line.postId} line={line} timeZone={timeZone} />
            ))}
          </ul>
        )}
        {next && (
          <Button asChild className="w-fit">
            <Link href={`${place}&after=${encodeURIComponent(next)}`}>{t("month.more")}</Link>
          </Button>
        )}
      </div>
    </>
  );
}
