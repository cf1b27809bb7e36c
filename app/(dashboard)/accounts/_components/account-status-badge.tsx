import { Check, CircleDashed, TriangleAlert } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { accountStatusWords } from "@/lib/accounts/rules";
import type { AccountStatus } from "@/lib/accounts/types";

const looks = {
  connected: { tone: "ok", Shape: Check },
  "reconnect needed": { tone: "hold", Shape: TriangleAlert },
  disconnected: { tone: "neutral", Shape: CircleDashed },
} as const;

/** The shape and the word tell; the colour only agrees. */
export function AccountStatusBadge({ status }: { status: AccountStatus }) {
  const { tone, Shape } = looks[status];
  return (
    <Badge tone={tone}>
      <Shape aria-hidden className="size-3.5" />
      {accountStatusWords[status]}
    </Badge>
  );
}
