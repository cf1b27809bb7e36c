import { ShieldAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/ledger/use-problem-words";
import type { SealProblem } from "@/lib/ledger/types";

/** What only the daily seals show: records that are gone whole, and seals that were changed. */
export function SealProblems({ problems, timeZone }: { problems: SealProblem[]; timeZone: string }) {
  const t = useTranslations("ledger.month");
  const say = useProblemWords(timeZone);
  return (
    <section className="flex gap-3 rounded-card bg-hold-soft px-4 py-3 text-hold">
      <ShieldAlert aria-hidden className="mt-0.5 size-5 shrink-0" strokeWidth={1.75} />
      <div className="min-w-0">
        <h2 className="font-medium">{t("seals")}</h2>
        <ul className="grid gap-1 [overflow-wrap:anywhere]">
          {problems.map((problem) => (
            <li key={`${problem.kind} ${problem.number} ${"postId" in problem ? problem.postId : ""}`}>
              {say(problem)}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
