import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { cn } from "@/components/ui/cn";
import { features, listMissingFeatures, POSTS_MAX_USUAL } from "@/lib/accounts/rules";
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
        <AccountStatusBadge account={account} />
        <ChevronRight aria-hidden className="-mr-1 size-4 text-ink3" />
      </div>
      {account.statusReason && (
        <p className={cn("mt-3 text-pretty", reasonLooks[account.status])}>{account.statusReason}</p>
      )}
      {missing.length > 0 && !account.statusReason && (
        <p className="mt-3 text-sm text-ink2 text-pretty">
          {missing.map((name) => features[name].without).join(" ")}
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
  const { postsUsed, postsLimit, draftsPending, draftsMax } = capacity;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-ink2">
      <CapacityTicks
        used={postsUsed}
        limit={postsLimit}
        total={POSTS_MAX_USUAL}
        label={`${postsUsed} of ${postsLimit} posts used in 24 hours`}
      />
      <span aria-hidden className="timecode">
        {postsUsed} of {postsLimit} in 24 h
      </span>
      {draftsPending > 0 && (
        <span className="timecode">
          {draftsPending} of {draftsMax} drafts waiting
        </span>
      )}
    </div>
  );
}
