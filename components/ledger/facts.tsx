import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface FactsProps {
  /** Names as they are kept, since they are what a hash was made of. */
  facts: readonly (readonly [name: string, value: string])[];
  children: ReactNode;
}

/** A sentence, and below it, when it is opened, every fact that was kept with it. */
export function Facts({ facts, children }: FactsProps) {
  const t = useTranslations("ledger.post");
  return (
    <details className="group/facts min-w-0">
      <summary className="-mx-1.5 -my-0.5 flex min-h-6 w-fit cursor-pointer list-none items-start gap-1.5 rounded-md px-1.5 py-0.5 hover:bg-sunk [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 text-pretty">{children}</span>
        <ChevronRight
          aria-label={t("details")}
          className="mt-[3px] size-3.5 shrink-0 text-ink3 transition-transform group-open/facts:rotate-90 rtl:-scale-x-100 rtl:group-open/facts:rotate-90"
        />
      </summary>
      <dl className="timecode mt-1.5 grid max-w-full grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 rounded-md bg-sunk px-3 py-2 text-xs text-ink2 max-sm:grid-cols-1 max-sm:gap-y-0">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink3 max-sm:mt-1.5">{name}</dt>
            <dd className="break-words whitespace-pre-wrap [overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
