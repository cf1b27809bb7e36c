import { newTarget } from "@/components/posts/composer/targets";
import type { AccountView } from "@/lib/accounts/types";
import type { CompositionTarget } from "@/lib/compositions/input";
import { GROUP_POSTS_MAX } from "@/lib/compositions/rules";

/** The accounts that an address asks for; else the only one there is. Nothing is chosen for them. */
export function beginTargets(
  asked: string | string[] | undefined,
  accounts: AccountView[],
): CompositionTarget[] {
  const ids = [...new Set([asked ?? []].flat().flatMap((part) => part.split(",")))];
  const known = ids.filter((id) => accounts.some((account) => account.id === id));
  const connected = accounts.filter(({ status }) => status === "connected");
  const only = connected.length === 1 ? connected.map(({ id }) => id) : [];
  return (known.length > 0 ? known : only).slice(0, GROUP_POSTS_MAX).map((id) => newTarget(id));
}
