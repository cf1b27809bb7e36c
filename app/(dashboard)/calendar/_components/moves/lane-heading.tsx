import { AccountAvatar } from "@/components/posts/account-avatar";
import { TestMark } from "@/components/posts/test-mark";
import type { PostView } from "@/lib/posts/types";

export function LaneHeading({ account }: { account: PostView["account"] }) {
  return (
    <h2 className="flex min-w-0 items-center gap-2.5 tracking-normal">
      <AccountAvatar account={account} size={24} />
      <span className="min-w-0">
        <span className="block truncate text-sm font-medium">{account.displayName}</span>
        <span className="block truncate text-xs font-normal text-ink3">@{account.username}</span>
      </span>
      <TestMark account={account} />
    </h2>
  );
}
