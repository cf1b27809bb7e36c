import { Check, Minus } from "lucide-react";
import { ConnectButton } from "@/app/(dashboard)/accounts/_components/connect-button";
import { features, scopeWords } from "@/lib/accounts/rules";

interface PermissionsProps {
  scopes: string[];
  canGrant: boolean;
}

const withoutScope: Record<string, string> = {
  "user.info.basic": "The name and picture are learned only when a post is prepared.",
  ...Object.fromEntries(Object.values(features).map(({ scope, without }) => [scope, without])),
};

export function Permissions({ scopes, canGrant }: PermissionsProps) {
  const isComplete = Object.keys(scopeWords).every((scope) => scopes.includes(scope));
  return (
    <div className="grid gap-4">
      <ul className="grid gap-2.5">
        {Object.entries(scopeWords).map(([scope, words]) => (
          <Scope key={scope} words={words} isGranted={scopes.includes(scope)} without={withoutScope[scope]} />
        ))}
      </ul>
      {!isComplete && canGrant && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <ConnectButton size="sm">Grant</ConnectButton>
          <p className="text-sm text-ink2 text-pretty">
            On TikTok's page, choose this account and leave everything switched on.
          </p>
        </div>
      )}
    </div>
  );
}

interface ScopeProps {
  words: string;
  isGranted: boolean;
  without: string | undefined;
}

function Scope({ words, isGranted, without }: ScopeProps) {
  const Shape = isGranted ? Check : Minus;
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)_auto] items-start gap-x-2.5">
      <Shape aria-hidden className={`mt-0.5 size-4 ${isGranted ? "text-ok" : "text-wait"}`} />
      <span>
        <span className="first-letter:uppercase inline-block">{words}</span>
        {!isGranted && <span className="block text-sm text-ink2 text-pretty">{without}</span>}
      </span>
      <span className={`text-sm ${isGranted ? "text-ink3" : "text-wait"}`}>
        {isGranted ? "Allowed" : "Not allowed"}
      </span>
    </li>
  );
}
