import "server-only";
import { listAccounts } from "@/lib/accounts/queries";
import type { AccountView } from "@/lib/accounts/types";
import type { Member } from "@/lib/workspaces/types";
import { ApiProblem } from "./api-problem";

/** The accounts that a request names; the only one that its key sees where it names none. */
export async function findTargetAccounts(
  member: Member,
  ids: readonly string[] | undefined,
  pointer: string,
): Promise<AccountView[]> {
  const accounts = await listAccounts(member);
  if (ids === undefined) return [theOnlyOne(accounts)];
  const known = new Map(accounts.map((account) => [account.id, account]));
  return ids.map((id, index) => {
    const account = known.get(id);
    if (account) return account;
    throw new ApiProblem("not_found", `There is no account ${id} that this key sees.`, {
      pointer: pointer === "/account_ids" ? `${pointer}/${index}` : pointer,
    });
  });
}

/** One that was disconnected could not be meant. */
function theOnlyOne(accounts: readonly AccountView[]): AccountView {
  const living = accounts.filter(({ status }) => status !== "disconnected");
  const [only] = living;
  if (only && living.length === 1) return only;
  if (!only) {
    throw new ApiProblem("invalid_request", "This key sees no TikTok account.", {
      pointer: "/account_ids",
      remedy: "Connect an account in the dashboard, or use a key that sees one.",
    });
  }
  throw new ApiProblem("account_ambiguous", `${living.length} accounts could be meant. Name one or more.`, {
    pointer: "/account_ids",
    more: { accounts: living.map(tellAccount) },
  });
}

export function tellAccount({
  id,
  username,
  displayName,
}: Pick<AccountView, "id" | "username" | "displayName">) {
  return { id, username, display_name: displayName };
}
