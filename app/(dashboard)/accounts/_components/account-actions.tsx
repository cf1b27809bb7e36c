import { useTranslations } from "next-intl";
import { listMissingFeatures } from "@/lib/accounts/rules";
import type { AccountView } from "@/lib/accounts/types";
import { ConnectButton } from "./connect-button";
import { DisconnectButton } from "./disconnect-button";

interface AccountActionsProps {
  account: AccountView;
  canConnect: boolean;
  canDisconnect: boolean;
}

/** The one next step of an account, and the way out. */
export function AccountActions({ account, canConnect, canDisconnect }: AccountActionsProps) {
  const t = useTranslations("accounts");
  const isGone = account.status === "disconnected";
  const isConnected = account.status === "connected";
  const isIncomplete = isConnected && listMissingFeatures(account.scopes).length > 0;
  return (
    <div className="flex flex-wrap gap-2 empty:hidden">
      {canConnect && !isConnected && (
        <ConnectButton size="sm" variant={isGone ? "outline" : "primary"} isTest={account.isTest}>
          {t("reconnect")}
        </ConnectButton>
      )}
      {canConnect && isIncomplete && (
        <ConnectButton size="sm" variant="outline" isTest={account.isTest}>
          {t("grant")}
        </ConnectButton>
      )}
      {canDisconnect && !isGone && <DisconnectButton accountId={account.id} name={account.displayName} />}
    </div>
  );
}
