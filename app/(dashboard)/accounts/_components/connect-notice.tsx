import { cn } from "@/components/ui/cn";
import { connectProblems } from "@/lib/accounts/rules";
import type { AccountView } from "@/lib/accounts/types";

type Query = Record<string, string | string[] | undefined>;

/** How the way to TikTok and back went. The address only picks a sentence, it never brings one. */
export function ConnectNotice({ query, accounts }: { query: Query; accounts: AccountView[] }) {
  const notice = findProblem(query.problem) ?? findSuccess(query, accounts);
  if (!notice) return null;
  return (
    <p
      role="status"
      className={cn(
        "mb-4 rounded-card px-3.5 py-2.5 text-pretty",
        notice.isGood ? "bg-ok-soft text-ok" : "bg-hold-soft text-hold",
      )}
    >
      {notice.text}
    </p>
  );
}

function findProblem(name: Query[string]) {
  if (typeof name !== "string" || !Object.hasOwn(connectProblems, name)) return null;
  return { isGood: false, text: connectProblems[name as keyof typeof connectProblems][1] };
}

function findSuccess({ connected, reconnected }: Query, accounts: AccountView[]) {
  const account = accounts.find(({ id }) => id === connected || id === reconnected);
  if (!account) return null;
  return { isGood: true, text: `${account.displayName} is connected${reconnected ? " again" : ""}.` };
}
