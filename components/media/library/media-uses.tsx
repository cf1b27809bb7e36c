import Link from "next/link";
import { useTranslations } from "next-intl";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { StatusGlyph } from "@/components/posts/status-glyph";
import { useMoments } from "@/components/posts/use-moments";
import { useStatusWords } from "@/components/posts/use-status-words";
import type { MediaUses } from "@/lib/posts/types";

/** The posts that hold the file, the latest first. */
export function MediaUsesList({ uses, timeZone }: { uses: MediaUses; timeZone: string }) {
  const t = useTranslations("library.uses");
  const { sayMoment } = useMoments(timeZone);
  const { sayStatus } = useStatusWords();
  return (
    <section aria-label={t("title")}>
      <h3 className="text-sm font-semibold">{t("title")}</h3>
      {uses.posts.length === 0 && <p className="mt-1 text-sm text-ink2">{t("none")}</p>}
      <ul className="mt-1 divide-y divide-line">
        {uses.posts.map(({ id, status, title, caption, at, account }) => (
          <li key={id}>
            <Link href={`/posts/${id}`} className="group flex items-start gap-2.5 py-2 text-sm">
              <AccountAvatar account={account} size={20} />
              <span className="min-w-0 flex-1">
                <span className="block truncate group-hover:underline">
                  {title.trim() || caption.trim() || t("untitled")}
                </span>
                <span className="flex items-center gap-1.5 text-ink3">
                  <StatusGlyph status={status} isSilent />
                  <span className="truncate">{sayStatus({ status, uploadPercent: null })}</span>
                </span>
              </span>
              <span className="timecode shrink-0 text-xs text-ink3">{at ? sayMoment(at) : t("noTime")}</span>
            </Link>
          </li>
        ))}
      </ul>
      {uses.more > 0 && <p className="mt-1 text-sm text-ink3">{t("more", { count: uses.more })}</p>}
    </section>
  );
}
