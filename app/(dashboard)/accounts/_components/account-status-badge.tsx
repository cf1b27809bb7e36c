import { Check, CircleDashed, TriangleAlert } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { accountStatusWords, canPublish, canSendDrafts } from "@/lib/accounts/rules";
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
  const isPartial = account.status === "connected" && !canPublish(account);
  const { tone, Shape } = isPartial ? partial : looks[account.status];
  return (
    <Badge tone={tone}>
      <Shape aria-hidden className="size-3.5" />
      {isPartial
        ? canSendDrafts(account)
          ? "Drafts only"
          : "Cannot publish"
        : accountStatusWords[account.status]}
    </Badge>
  );
}
