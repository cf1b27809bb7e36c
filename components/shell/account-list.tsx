import { Plus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { TestMark } from "@/components/posts/test-mark";
import { cn } from "@/components/ui/cn";
import type { AccountView } from "@/lib/accounts/types";

const SHOWN_MAX = 8;

interface AccountListProps {
  accounts: AccountView[];
  canConnect: boolean;
}

export function AccountList({ accounts, canConnect }: AccountListProps) {
  const t = useTranslations("shell.accounts");
  const others = accounts.length - SHOWN_MAX;
  return (
    <section aria-labelledby="sidebar-accounts" className="flex flex-col">
      <h2 id="sidebar-accounts" className="px-2.5 pb-2 text-xs font-medium tracking-normal text-ink3">
        {t("title")}
      </h2>
      <ul>
        {accounts.slice(0, SHOWN_MAX).map((account) => (
          <li key={account.id}>
            <AccountRow account={account} />
          </li>
        ))}
      </ul>
      {accounts.length === 0 && !canConnect && <p className="px-2.5 text-sm text-ink3">{t("none")}</p>}
      {others > 0 && (
        <Link href="/accounts" className="rounded-control px-2.5 py-1.5 text-sm text-ink2 hover:bg-sunk">
          {t("more", { count: others })}
        </Link>
      )}
      {canConnect && (
        <Link
          href="/accounts"
          className="mt-0.5 flex h-9 items-center gap-3 rounded-control px-2.5 text-sm text-ink2 transition-colors hover:bg-sunk hover:text-ink"
        >
          <Plus aria-hidden className="size-4" strokeWidth={1.75} />
          {t("connect")}
        </Link>
      )}
    </section>
  );
}

function AccountRow({ account }: { account: AccountView }) {
  const t = useTranslations("shell.accounts");
  const isWell = account.status === "connected";
  return (
    <Link
      href={`/accounts/${account.id}`}
      className="flex h-row items-center gap-2.5 rounded-control px-2 transition-colors hover:bg-sunk"
    >
      <AccountAvatar account={account} size={26} withHealth />
      <span className="min-w-0 flex-1">
        <span className="block truncate text-sm font-medium">{account.displayName}</span>
        <span className={cn("block truncate text-xs", isWell ? "text-ink3" : "text-hold")}>
          {isWell
            ? `@${account.username}`
            : account.status === "disconnected"
              ? t("disconnected")
              : t("reconnect")}
        </span>
      </span>
      <TestMark account={account} />
    </Link>
  );
}
