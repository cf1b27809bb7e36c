import { Check, MessageSquareText, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";
import type { DecisionKind, DecisionView } from "@/lib/approvals/types";

const icons = { approve: Check, changes: MessageSquareText, decline: X };
const colours: Record<DecisionKind, string> = {
  approve: "text-ok",
  changes: "text-wait",
  decline: "text-hold",
};

/** Who has said what: a sign, a word and a name each. */
export function Decisions({ decisions, timeZone }: { decisions: readonly DecisionView[]; timeZone: string }) {
  const t = useTranslations("approvals.decisions");
  return (
    <ul className="grid gap-2">
      {decisions.map(({ decision, actorName, actorVia, note, at }) => {
        const Icon = icons[decision];
        return (
          <li key={`${at}${actorName}`} className="flex gap-2">
            <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${colours[decision]}`} />
            <div className="min-w-0">
              <p>
                {t(actorVia === "client link" ? `byLink.${decision}` : `by.${decision}`, { name: actorName })}{" "}
                <Moment at={at} timeZone={timeZone} className="text-ink3" />
              </p>
              {note && <p className="mt-0.5 break-words whitespace-pre-line text-ink">“{note}”</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
