"use client";

import type { ReactNode } from "react";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select, SelectItem } from "@/components/ui/select";
import type { AccountView, CreatorInfoResult } from "@/lib/accounts/types";
import type { MediaKind } from "@/lib/media/types";
import { formatDuration } from "@/lib/posts/rules";
import type { Delivery } from "@/lib/posts/types";

interface AccountFieldProps {
  accounts: AccountView[];
  value: AccountView | null;
  kind: MediaKind | null;
  delivery: Delivery;
  /** TikTok is asked about it: for a post to the profile, where the account allows that. */
  isAsked: boolean;
  creator: CreatorInfoResult | undefined;
  /** Asking TikTok failed; the sentence says why. */
  failure: string | null;
  onRetry: () => void;
  onChange: (accountId: string) => void;
  /** What else there is to know of the account. */
  children?: ReactNode;
}

/** Point 1 of the guidelines: whose profile, by nickname, and whether TikTok lets it post now. */
export function AccountField(props: AccountFieldProps) {
  const { accounts, value, delivery, creator, failure, isAsked, onChange, children } = props;
  const problem = failure ?? (creator?.state === "blocked" ? creator.message : null);
  return (
    <Field label="Account" hint={hintOf(delivery, creator)} error={isAsked ? problem : null}>
      <div id="field-account">
        <Select
          value={value?.id ?? ""}
          onValueChange={onChange}
          placeholder="Choose an account"
          aria-label="Account"
          className="h-12"
        >
          {accounts.map((account) => (
            <SelectItem key={account.id} value={account.id} textValue={account.displayName}>
              <span className="flex items-center gap-2.5">
                <AccountAvatar account={account} size={24} />
                <span className="font-medium">{nickname(account, value, creator)}</span>
                <span className="text-ink3">@{account.username}</span>
              </span>
            </SelectItem>
          ))}
        </Select>
        <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2">
          {isAsked && <Answer {...props} />}
          {children}
        </div>
      </div>
    </Field>
  );
}

function Answer({ kind, creator, failure, onRetry }: AccountFieldProps) {
  if (failure) {
    return (
      <Button size="sm" onClick={onRetry}>
        Ask again
      </Button>
    );
  }
  if (!creator) return <Badge>Asking TikTok…</Badge>;
  if (creator.state !== "ready") return null;
  // Of photos TikTok says to leave the length alone (Query Creator Info).
  if (kind === "photo") return <Badge tone="ok">Can post</Badge>;
  const longest = formatDuration(creator.info.maxVideoDurationSeconds * 1000);
  return <Badge tone="ok">Can post · up to {longest} min</Badge>;
}

function hintOf(delivery: Delivery, creator: CreatorInfoResult | undefined): string {
  if (delivery === "inbox") return "Its TikTok inbox gets the draft";
  return creator ? "Checked with TikTok just now" : "Asked from TikTok each time";
}

function nickname(account: AccountView, value: AccountView | null, creator: CreatorInfoResult | undefined) {
  return account.id === value?.id && creator?.state === "ready" ? creator.info.nickname : account.displayName;
}
