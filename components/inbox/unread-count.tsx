import { cn } from "@/components/ui/cn";
import { UNREAD_SHOWN_MAX } from "@/lib/notifications/rules";

/** Beside a bell whose label says it in words. */
export function UnreadCount({ count, className }: { count: number; className?: string }) {
  if (count === 0) return null;
  return (
    <span
      aria-hidden
      className={cn(
        "absolute flex h-4 min-w-4 items-center justify-center rounded-full bg-ink px-1 font-mono text-[10px] leading-none font-medium text-on-ink ring-2 ring-paper",
        className,
      )}
    >
      {count > UNREAD_SHOWN_MAX ? `${UNREAD_SHOWN_MAX}+` : count}
    </span>
  );
}
