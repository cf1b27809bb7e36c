import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { type ConnectProblemName, connectProblems } from "@/lib/accounts/rules";
import type { AccountView } from "@/lib/accounts/types";

type Query = Record<string, string | string[] | undefined>;

/** How the way to TikTok and back went. The address only picks a sentence, it never brings one. */
export function ConnectNotice({ query, accounts }: { query: Query; accounts: AccountView[] }) {
  const t = useTranslations("accounts.connect");
  const problem = findProblem(query.problem);
  const account = findConnected(query, accounts);
  if (!problem && !account) return null;
  return (
    <p
      role="status"
      className={cn(
        "mb-4 rounded-card px-3.5 py-2.5 text-pretty",
        problem ? "bg-hold-soft text-hold" : "bg-ok-soft text-ok",
      )}
    >
      {problem
        ? t(`problems.${problem}`)
        : t(query.reconnected ? "again" : "done", { name: account?.displayName ?? "" })}
    </p>
  );
}

function findProblem(name: Query[string]): ConnectProblemName | null {
  if (typeof name !== "string" || !Object.hasOwn(connectProblems, name)) return null;
  return name as ConnectProblemName;
}

function findConnected({ connected, reconnected }: Query, accounts: AccountView[]): AccountView | undefined {
  return accounts.find(({ id }) => id === connected || id === reconnected);
}
