"use client";

import { AccountAvatar } from "@/components/posts/account-avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select, SelectItem } from "@/components/ui/select";
import type { AccountView, CreatorInfoResult } from "@/lib/accounts/types";
import { formatDuration } from "@/lib/posts/rules";

interface AccountFieldProps {
  accounts: AccountView[];
  value: AccountView | null;
  creator: CreatorInfoResult | undefined;
  /** Asking TikTok failed; the sentence says why. */
  failure: string | null;
  onRetry: () => void;
  onChange: (accountId: string) => void;
}

/** Point 1 of the guidelines: whose profile, by nickname, and whether TikTok lets it post now. */
export function AccountField({ accounts, value, creator, failure, onRetry, onChange }: AccountFieldProps) {
  const problem = failure ?? (creator?.state === "blocked" ? creator.message : null);
  return (
    <Field
      label="Account"
      hint={creator ? "Checked with TikTok just now" : "Asked from TikTok each time"}
      error={problem}
    >
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
        <div className="mt-2 flex items-center gap-3">
          {value && !creator && !failure && <Badge>Asking TikTok…</Badge>}
          {creator?.state === "ready" && (
            <Badge tone="ok">
              Can post · up to {formatDuration(creator.info.maxVideoDurationSeconds * 1000)} min
            </Badge>
          )}
          {failure && (
            <Button size="sm" onClick={onRetry}>
              Ask again
            </Button>
          )}
        </div>
      </div>
    </Field>
  );
}

function nickname(account: AccountView, value: AccountView | null, creator: CreatorInfoResult | undefined) {
  return account.id === value?.id && creator?.state === "ready" ? creator.info.nickname : account.displayName;
}
