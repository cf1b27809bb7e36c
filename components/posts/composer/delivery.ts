import type { AccountView } from "@/lib/accounts/types";
import type { Delivery } from "@/lib/posts/types";
import type { ComposerWords } from "./composer-state";

const neededScopes: Record<Delivery, string> = { direct: "video.publish", inbox: "video.upload" };

export function canDeliver({ scopes }: Pick<AccountView, "scopes">, delivery: Delivery): boolean {
  return scopes.includes(neededScopes[delivery]);
}

/** Why this account cannot be posted to in this way, as a sentence; null when it can. */
export function refuseDelivery(
  account: Pick<AccountView, "username" | "scopes">,
  delivery: Delivery,
  t: ComposerWords,
): string | null {
  if (canDeliver(account, delivery)) return null;
  return t(`delivery.refused.${delivery}`, { username: account.username });
}

/** What the creator does on the phone, step by step. */
export function draftSteps(username: string, t: ComposerWords): string[] {
  return [t("delivery.steps.open", { username }), t("delivery.steps.tap"), t("delivery.steps.finish")];
}
