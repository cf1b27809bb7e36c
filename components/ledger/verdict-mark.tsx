import { ShieldAlert, ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Verdict } from "@/lib/ledger/types";

/** Whether a record held when it was recomputed: by shape, word and colour. */
export function VerdictMark({ verdict }: { verdict: Pick<Verdict, "problem"> }) {
  const t = useTranslations("ledger.month");
  return verdict.problem ? (
    <Badge tone="hold">
      <ShieldAlert aria-hidden className="size-3.5" />
      {t("broken")}
    </Badge>
  ) : (
    <Badge tone="ok">
      <ShieldCheck aria-hidden className="size-3.5" />
      {t("holds")}
    </Badge>
  );
}
