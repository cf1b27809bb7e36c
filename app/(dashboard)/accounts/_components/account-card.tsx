import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { TestMark } from "@/components/posts/test-mark";
import { Sentence } from "@/components/shell/sentences";
import { cn } from "@/components/ui/cn";
import { listMissingFeatures, POSTS_MAX_USUAL } from "@/lib/accounts/rules";
import type { AccountCapacity, AccountView } from "@/lib/accounts/types";
import { AccountActions } from "./account-actions";
import { AccountStatusBadge } from "./account-status-badge";
import { CapacityTicks } from "./capacity-ticks";

interface AccountCardProps {
  account: AccountView;
  capacity: AccountCapacity | undefined;
  canConnect: boolean;
  canDisconnect: boolean;
}

export function AccountCard({ account, capacity, canConnect, canDisconnect }: AccountCardProps) {
  const t = useTranslations("accounts");
  const isConnected = account.status === "connected";
  const missing = isConnected ? listMissingFeatures(account.scopes) : [];
  return (
    <article
      aria-labelledby={`account-${account.id}`}
      className="relative rounded-card border border-line bg-card p-4 shadow-card"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-3">
        <AccountAvatar account={account} size={44} />
        <div className="min-w-0 flex-1">
          <h2 id={`account-${account.id}`} className="truncate text-base font-semibold">
            <Link
              href={`/accounts/${account.id}`}
              className="after:absolute after:inset-0 after:rounded-card hover:underline"
            >
              {account.displayName}
            </Link>
          </h2>
          {account.username && <p className="truncate text-sm text-ink2">@{account.username}</p>}
        </div>
        <TestMark account={account} />
        <AccountStatusBadge account={account} />
        <ChevronRight aria-hidden className="-me-1 size-4 text-ink3 rtl:-scale-x-100" />
      </div>
      {account.statusReason && (
        <p className={cn("mt-3 text-pretty", reasonLooks[account.status])}>
          <Sentence>{account.statusReason}</Sentence>
        </p>
      )}
      {missing.length > 0 && !account.statusReason && (
        <p className="mt-3 text-sm text-ink2 text-pretty">
          {missing.map((name) => t(`features.${name}`)).join(" ")}
        </p>
      )}
      {capacity && isConnected && <Today capacity={capacity} />}
      <div className="relative mt-3 w-fit empty:hidden">
        <AccountActions account={account} canConnect={canConnect} canDisconnect={canDisconnect} />
      </div>
    </article>
  );
}

const reasonLooks = {
  connected: "text-wait",
  "reconnect needed": "text-hold",
  disconnected: "text-ink2",
} as const;

function Today({ capacity }: { capacity: AccountCapacity }) {
  const t = useTranslations("accounts");
  const { postsUsed, postsLimit, draftsPending, draftsMax } = capacity;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-ink2">
      <CapacityTicks
        used={postsUsed}
        limit={postsLimit}
        total={POSTS_MAX_USUAL}
        label={t("capacity.usedToday", { used: postsUsed, limit: postsLimit })}
      />
      <span aria-hidden className="timecode">
        {t("capacity.today", { used: postsUsed, limit: postsLimit })}
      </span>
      {draftsPending > 0 && (
        <span className="timecode">
          {t("capacity.draftsWaiting", { used: draftsPending, limit: draftsMax })}
        </span>
      )}
    </div>
  );
}
