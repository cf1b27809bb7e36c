import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import type { AccountStatus, AccountView } from "@/lib/accounts/types";

const dots: Record<AccountStatus, string> = {
  connected: "bg-ok",
  "reconnect needed": "bg-hold",
  disconnected: "bg-ink3",
};

interface AccountAvatarProps {
  /** A test account has corners: the shape of none that people know. */
  account: Pick<AccountView, "displayName" | "avatarUrl" | "isTest" | "status">;
  size?: number;
  /** A dot that tells whether TikTok still lets us post; say it in words nearby. */
  withHealth?: boolean;
  className?: string;
}

export function AccountAvatar({ account, size = 18, withHealth = false, className }: AccountAvatarProps) {
  return (
    <span className={cn("relative inline-flex shrink-0", className)} title={account.displayName}>
      <Avatar
        name={account.displayName}
        url={account.avatarUrl}
        size={size}
        shape={account.isTest ? "square" : "round"}
      />
      {withHealth && (
        <span
          aria-hidden
          className={cn(
            "absolute -right-0.5 -bottom-0.5 size-2.5 rounded-full border-2 border-paper",
            dots[account.status],
          )}
        />
      )}
    </span>
  );
}
