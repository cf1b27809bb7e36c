import { AccountAvatar } from "@/components/posts/account-avatar";
import { describeMissingScopes, scopeWords } from "@/lib/accounts/rules";
import type { AccountView } from "@/lib/accounts/types";
import { AccountStatusBadge } from "./account-status-badge";
import { ConnectButton } from "./connect-button";
import { DisconnectButton } from "./disconnect-button";

interface AccountCardProps {
  account: AccountView;
  timeZone: string;
  canConnect: boolean;
  canDisconnect: boolean;
}

export function AccountCard({ account, timeZone, canConnect, canDisconnect }: AccountCardProps) {
  const isGone = account.status === "disconnected";
  const needsConnecting = account.status !== "connected" || describeMissingScopes(account.scopes) !== null;
  return (
    <article
      aria-labelledby={`account-${account.id}`}
      className="rounded-card border border-line bg-card p-4 shadow-card"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-3">
        <AccountAvatar account={account} size={44} />
        <div className="min-w-0 flex-1">
          <h2 id={`account-${account.id}`} className="truncate text-base font-semibold">
            {account.displayName}
          </h2>
          {account.username && <p className="truncate text-sm text-ink2">@{account.username}</p>}
        </div>
        <AccountStatusBadge account={account} />
      </div>
      {account.statusReason && (
        <p className={`mt-3 text-pretty ${isGone ? "text-ink2" : "text-hold"}`}>{account.statusReason}</p>
      )}
      {!isGone && <Facts account={account} timeZone={timeZone} />}
      <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
        {canConnect && needsConnecting && (
          <ConnectButton size="sm" variant={isGone ? "outline" : "primary"}>
            Reconnect
          </ConnectButton>
        )}
        {canDisconnect && !isGone && <DisconnectButton accountId={account.id} name={account.displayName} />}
      </div>
    </article>
  );
}

function Facts({ account, timeZone }: { account: AccountView; timeZone: string }) {
  const allowed = account.scopes.map((scope) => scopeWords[scope] ?? scope).join(", ");
  return (
    <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
      <dt className="text-ink3">Allowed</dt>
      <dd className="text-ink2">{allowed || "nothing"}</dd>
      <dt className="text-ink3">Connected</dt>
      <dd className="font-mono tabular-nums text-ink2">{formatDay(account.connectedAt, timeZone)}</dd>
      {account.status === "connected" && account.refreshExpiresAt && (
        <>
          <dt className="text-ink3">Permission until</dt>
          <dd className="font-mono tabular-nums text-ink2">
            {formatDay(account.refreshExpiresAt, timeZone)}
          </dd>
        </>
      )}
    </dl>
  );
}

function formatDay(iso: string, timeZone: string): string {
  const parts = { day: "numeric", month: "short", year: "numeric", timeZone } as const;
  return new Intl.DateTimeFormat("en-GB", parts).format(new Date(iso));
}
