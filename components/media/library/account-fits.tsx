import { Check, CircleHelp, Inbox, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { cn } from "@/components/ui/cn";
import { formatDuration } from "@/lib/posts/rules";
import type { AccountFit, MediaFit } from "@/lib/posts/types";

const looks: Record<MediaFit["state"], { Icon: typeof Check; tone: string }> = {
  fits: { Icon: Check, tone: "text-ok" },
  "length unknown": { Icon: CircleHelp, tone: "text-ink3" },
  "draft only": { Icon: Inbox, tone: "text-wait" },
  reconnect: { Icon: TriangleAlert, tone: "text-hold" },
  "not granted": { Icon: TriangleAlert, tone: "text-hold" },
  "too long": { Icon: TriangleAlert, tone: "text-hold" },
};

/** Which accounts can take the file, and what stands in the way of the others. */
export function AccountFits({ fits }: { fits: readonly AccountFit[] }) {
  const t = useTranslations("library.fits");
  const sayFit = useFitWords();
  return (
    <section aria-label={t("title")}>
      <h3 className="text-sm font-semibold">{t("title")}</h3>
      {fits.length === 0 && (
        <p className="mt-1 text-sm text-ink2">
          {t("none")}{" "}
          <Link href="/accounts" className="underline underline-offset-2">
            {t("connect")}
          </Link>
        </p>
      )}
      <ul className="mt-1 divide-y divide-line">
        {fits.map(({ account, fit }) => {
          const { Icon, tone } = looks[fit.state];
          return (
            <li key={account.id} className="flex items-start gap-2.5 py-2 text-sm">
              <AccountAvatar account={account} size={20} />
              <div className="min-w-0 flex-1">
                <Link href={`/accounts/${account.id}`} className="block truncate hover:underline">
                  {account.displayName}
                </Link>
                <p className={cn("text-pretty", fit.state === "fits" ? "text-ink3" : tone)}>{sayFit(fit)}</p>
              </div>
              <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", tone)} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function useFitWords() {
  const t = useTranslations("library.fits");
  return (fit: MediaFit): string => {
    if (fit.state === "too long") return t("too long", { max: formatDuration(fit.maxSeconds * 1000) });
    if (fit.state !== "draft only") return t(fit.state);
    if (fit.why === "not granted") return t("draftNotGranted");
    return t("draftTooLong", { max: formatDuration((fit.maxSeconds ?? 0) * 1000) });
  };
}
