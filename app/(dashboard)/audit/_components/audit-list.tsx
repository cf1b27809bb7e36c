"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Facts } from "@/components/ledger/facts";
import { Moment } from "@/components/ui/moment";
import { listFacts } from "@/lib/ledger/list-facts";
import type { AuditKind } from "@/lib/workspaces/audit-kinds";
import type { AuditEntryView } from "@/lib/workspaces/types";

type KindKey = AuditKind extends infer Kind
  ? Kind extends `${infer Noun}/${infer What}`
    ? `${Noun}.${What}`
    : never
  : never;

export function AuditList({ entries, timeZone }: { entries: AuditEntryView[]; timeZone: string }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {entries.map((entry) => (
        <AuditLine key={entry.id} entry={entry} timeZone={timeZone} />
      ))}
    </ol>
  );
}

function AuditLine({ entry, timeZone }: { entry: AuditEntryView; timeZone: string }) {
  const t = useTranslations("audit");
  const via = useTranslations("ledger.via");
  const { id, at, actorName, actorVia, kind, subjectKind, subjectId, details } = entry;
  const isNamed = actorVia === "client link" || actorVia === "api key";
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-0.5 py-2.5 sm:grid-cols-[9rem_minmax(0,1fr)_auto] md:px-2">
      <span className="min-w-0 truncate font-medium max-sm:col-span-2">
        {actorName}
        {isNamed && <span className="font-normal text-ink3"> {via(actorVia)}</span>}
      </span>
      <div className="min-w-0">
        <Facts
          facts={[
            ...listFacts(details ?? {}),
            ...(subjectId && subjectKind ? [[subjectKind, subjectId] as const] : []),
            ["number", String(id)],
          ]}
        >
          {t(`kinds.${kind.replace("/", ".") as KindKey}`)}
        </Facts>
        <Subject entry={entry} />
      </div>
      <span className="text-sm whitespace-nowrap text-ink3">
        <Moment at={at} timeZone={timeZone} />
      </span>
    </li>
  );
}

const places: Record<string, (id: string) => string> = {
  post: (id) => `/posts/${id}`,
  account: (id) => `/accounts/${id}`,
};

/** What it was done to; where there is a page of it, a way to it. */
function Subject({ entry: { subjectKind, subjectId, subjectName } }: { entry: AuditEntryView }) {
  const t = useTranslations("audit");
  const name = subjectName?.trim() || (subjectKind === "post" ? t("unnamed") : null);
  if (!name) return null;
  const place = subjectId && subjectKind ? places[subjectKind]?.(subjectId) : undefined;
  return (
    <p className="text-sm text-ink2">
      {place ? (
        <Link
          href={place}
          className="inline-block max-w-full truncate py-1 underline decoration-line2 underline-offset-3 hover:decoration-ink2"
        >
          {name}
        </Link>
      ) : (
        name
      )}
    </p>
  );
}
