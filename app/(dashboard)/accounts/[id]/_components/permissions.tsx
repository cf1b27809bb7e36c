import { Check, Minus } from "lucide-react";
import { useTranslations } from "next-intl";
import { ConnectButton } from "@/app/(dashboard)/accounts/_components/connect-button";

interface PermissionsProps {
  scopes: string[];
  canGrant: boolean;
  isTest: boolean;
}

/** A catalogue's keys have no dots. */
const scopes = [
  ["user.info.basic", "basic"],
  ["user.info.profile", "profile"],
  ["user.info.stats", "stats"],
  ["video.list", "list"],
  ["video.publish", "publish"],
  ["video.upload", "upload"],
] as const satisfies [scope: string, key: string][];

export function Permissions({ scopes: granted, canGrant, isTest }: PermissionsProps) {
  const t = useTranslations("accounts");
  const isComplete = scopes.every(([scope]) => granted.includes(scope));
  return (
    <div className="grid gap-4">
      <ul className="grid gap-2.5">
        {scopes.map(([scope, key]) => (
          <Scope key={scope} name={key} isGranted={granted.includes(scope)} />
        ))}
      </ul>
      {!isComplete && canGrant && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <ConnectButton size="sm" isTest={isTest}>
            {t("grant")}
          </ConnectButton>
          <p className="text-sm text-ink2 text-pretty">{t("grantHint")}</p>
        </div>
      )}
    </div>
  );
}

interface ScopeProps {
  name: (typeof scopes)[number][1];
  isGranted: boolean;
}

function Scope({ name, isGranted }: ScopeProps) {
  const t = useTranslations("accounts");
  const Shape = isGranted ? Check : Minus;
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)_auto] items-start gap-x-2.5">
      <Shape aria-hidden className={`mt-0.5 size-4 ${isGranted ? "text-ok" : "text-wait"}`} />
      <span>
        <span className="first-letter:uppercase inline-block">{t(`scopes.${name}.words`)}</span>
        {!isGranted && (
          <span className="block text-sm text-ink2 text-pretty">{t(`scopes.${name}.without`)}</span>
        )}
      </span>
      <span className={`text-sm ${isGranted ? "text-ink3" : "text-wait"}`}>
        {t(isGranted ? "allowed" : "notAllowed")}
      </span>
    </li>
  );
}
