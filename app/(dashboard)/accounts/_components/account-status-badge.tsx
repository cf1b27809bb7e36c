import { Check, CircleDashed, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { canPublish, canSendDrafts } from "@/lib/accounts/rules";
import type { AccountView } from "@/lib/accounts/types";

const looks = {
  connected: { tone: "ok", Shape: Check },
  "reconnect needed": { tone: "hold", Shape: TriangleAlert },
  disconnected: { tone: "neutral", Shape: CircleDashed },
} as const;

/** Connected, but without a permission that publishing needs. */
const partial = { tone: "wait", Shape: TriangleAlert } as const;

/** The shape and the word tell; the colour only agrees. */
export function AccountStatusBadge({ account }: { account: Pick<AccountView, "status" | "scopes"> }) {
  const t = useTranslations("accounts.status");
  const isPartial = account.status === "connected" && !canPublish(account);
  const { tone, Shape } = isPartial ? partial : looks[account.status];
  return (
    <Badge tone={tone}>
      <Shape aria-hidden className="size-3.5" />
      {t(isPartial ? (canSendDrafts(account) ? "drafts only" : "cannot publish") : account.status)}
    </Badge>
  );
}
