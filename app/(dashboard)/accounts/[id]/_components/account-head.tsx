import { useTranslations } from "next-intl";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { Sentence } from "@/components/shell/sentences";
import { cn } from "@/components/ui/cn";
import type { AccountDetail } from "@/lib/accounts/types";

const reasonLooks = {
  connected: "bg-wait-soft text-wait",
  "reconnect needed": "bg-hold-soft text-hold",
  disconnected: "bg-sunk text-ink2",
} as const;

export function AccountHead({ account }: { account: AccountDetail }) {
  const t = useTranslations("accounts");
  return (
    <div className="py-6">
      <div className="flex items-center gap-4">
        <AccountAvatar account={account} size={64} />
        <div className="min-w-0">
          <p className="truncate text-lg font-semibold tracking-[-0.018em]">{account.displayName}</p>
          <p className="truncate text-ink2">{account.username ? `@${account.username}` : t("noUsername")}</p>
        </div>
      </div>
      {account.isTest && <p className="mt-4 text-ink2 text-pretty">{t("test.meaning")}</p>}
      {account.statusReason && (
        <p className={cn("mt-4 rounded-card px-3.5 py-2.5 text-pretty", reasonLooks[account.status])}>
          <Sentence>{account.statusReason}</Sentence>
        </p>
      )}
    </div>
  );
}
