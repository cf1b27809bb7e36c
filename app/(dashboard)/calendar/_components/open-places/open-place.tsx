import Link from "next/link";
import { useTranslations } from "next-intl";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { cn } from "@/components/ui/cn";
import { useDayWords } from "../use-day-words";
import { hrefOf, type PlaceGroup } from "./group-places";

const AVATARS_MAX = 3;

interface OpenPlaceProps {
  group: PlaceGroup;
  /** Places of the day that are not shown. */
  more?: number;
  className?: string;
  style?: React.CSSProperties;
}

/**
 * A free place of a queue: it leads to a post for that time, and what is dropped there takes it (`data-slot` is its
 * wall clock, `data-slot-account` its account where it is one).
 */
export function OpenPlace({ group, more = 0, className, style }: OpenPlaceProps) {
  const t = useTranslations("queue.places");
  const words = useDayWords();
  const { local, accounts } = group;
  const time = words.clock(local);
  const names = accounts.map(({ displayName }) => displayName).join(", ");
  return (
    <Link
      href={hrefOf(group)}
      prefetch={false}
      data-slot={local}
      data-slot-account={accounts.length === 1 ? accounts[0]?.id : undefined}
      title={names}
      style={style}
      className={cn(
        "flex min-w-0 items-center gap-1.5 rounded-md border border-dashed border-line2 px-2 text-xs text-ink3 transition-colors hover:border-ink3 hover:bg-card hover:text-ink",
        className,
      )}
    >
      <span className="min-w-0 truncate">
        {t.rich("free", { time, clock: (chunks) => <span className="timecode">{chunks}</span> })}
      </span>{" "}
      {more > 0 && <span className="tabular-nums">{t("more", { count: more })}</span>}
      <span className="sr-only">{t("fill", { names })}</span>
      <span aria-hidden className="ms-auto flex -space-x-1.5 rtl:space-x-reverse">
        {accounts.slice(0, AVATARS_MAX).map((account) => (
          <AccountAvatar key={account.id} account={account} size={14} />
        ))}
      </span>
    </Link>
  );
}
