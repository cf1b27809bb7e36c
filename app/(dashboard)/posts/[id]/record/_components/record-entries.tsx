"use client";

import { useTranslations } from "next-intl";
import { Facts } from "@/components/ledger/facts";
import { useMoments } from "@/components/posts/use-moments";
import { useSentence } from "@/components/shell/sentences";
import { listFacts } from "@/lib/ledger/list-facts";
import type { EntryView } from "@/lib/ledger/types";

interface RecordEntriesProps {
  entries: readonly EntryView[];
  timeZone: string;
}

/** The chain as a person reads it: when, what, who, and everything that was kept. */
export function RecordEntries({ entries, timeZone }: RecordEntriesProps) {
  const t = useTranslations("ledger.post");
  const { sayDay } = useMoments(timeZone);
  const days = Map.groupBy(entries, ({ at }) => sayDay(at));
  return (
    <section aria-labelledby="entries">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="entries" className="text-base font-semibold">
          {t("entries")}
        </h2>
        <span className="timecode text-xs text-ink3">{timeZone}</span>
      </div>
      {entries.length === 0 && <p className="mt-3 text-ink2">{t("empty")}</p>}
      {[...days].map(([day, ofDay]) => (
        <section key={day} aria-label={day} className="mt-5">
          <h3 className="mb-2 text-sm font-medium tracking-normal text-ink3">{day}</h3>
          <ol className="divide-y divide-line border-y border-line">
            {ofDay.map((entry) => (
              <Entry key={entry.number} entry={entry} timeZone={timeZone} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

function Entry({ entry, timeZone }: { entry: EntryView; timeZone: string }) {
  const t = useTranslations("ledger");
  const say = useSentence();
  const { sayClock } = useMoments(timeZone);
  const { number, at, kind, actorName, actorVia, body, hash } = entry;
  const isNamed = actorVia === "client link" || actorVia === "api key";
  return (
    <li className="grid grid-cols-[2rem_4.5rem_minmax(0,1fr)] gap-x-2 py-2.5">
      <span className="timecode pt-px text-sm text-ink3">{number}</span>
      <time dateTime={at} className="timecode pt-px text-sm text-ink3">
        {sayClock(at)}
      </time>
      <Facts facts={[...listFacts(body), [t("post.hash"), hash]]}>
        <span className="font-medium">{t(`kinds.${kind}`)}</span>
        <span className="text-ink2">
          {" · "}
          {actorName}
          {isNamed && ` (${t(`via.${actorVia}`)})`}
        </span>
        {typeof body.message === "string" && <span className="block">{say(body.message)}</span>}
        {typeof body.declaration === "string" && (
          <span lang="en" className="block text-ink2">
            “{body.declaration}”
          </span>
        )}
      </Facts>
    </li>
  );
}
