import { Download, ScrollText } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/_i18n/titled";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireMay } from "@/lib/auth/require-may";
import { AuditFilter } from "@/lib/workspaces/input";
import { listAudit, listAuditPeople } from "@/lib/workspaces/list-audit";
import { RecordsTabs } from "../records/_components/records-tabs";
import { AuditFilters } from "./_components/audit-filters";
import { AuditList } from "./_components/audit-list";

export const generateMetadata = titled("audit");

interface AuditPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function AuditPage({ searchParams }: AuditPageProps) {
  const member = await requireMay("read the audit log");
  const filter = AuditFilter.parse(await searchParams);
  const [t, { entries, next }, people] = await Promise.all([
    getTranslations("audit"),
    listAudit(member, filter),
    listAuditPeople(member),
  ]);
  const { before, ...asked } = filter;
  const isNarrowed = Object.values(asked).some(Boolean);
  return (
    <>
      <PageHeader title={t("title")}>
        <RecordsTabs />
        <Button asChild>
          <a href={`/audit/csv${toQuery(asked)}`} download>
            <Download aria-hidden />
            {t("csv")}
          </a>
        </Button>
      </PageHeader>
      <div className="mx-auto grid w-full max-w-4xl grid-cols-[minmax(0,1fr)] gap-5 px-4 py-6 md:px-5">
        <AuditFilters filter={asked} people={people} />
        {entries.length === 0 ? (
          <EmptyState icon={<ScrollText />} title={t(isNarrowed ? "none.title" : "empty.title")}>
            {t(isNarrowed ? "none.text" : "empty.text")}
          </EmptyState>
        ) : (
          <AuditList entries={entries} timeZone={member.timeZone} />
        )}
        <div className="flex flex-wrap gap-2">
          {before !== undefined && (
            <Button asChild>
              <Link href={`/audit${toQuery(asked)}`}>{t("newest")}</Link>
            </Button>
          )}
          {next !== null && (
            <Button asChild>
              <Link href={`/audit${toQuery({ ...asked, before: next })}`}>{t("older")}</Link>
            </Button>
          )}
        </div>
      </div>
    </>
  );
}

function toQuery(filter: Record<string, string | number | undefined>): string {
  const set = Object.entries(filter).filter(([, value]) => value !== undefined && value !== "");
  const query = new URLSearchParams(set.map(([name, value]) => [name, String(value)]));
  return set.length > 0 ? `?${query}` : "";
}
