import { FlaskConical } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import type { AccountView } from "@/lib/accounts/types";

interface TestMarkProps {
  account: Pick<AccountView, "isTest">;
  className?: string;
}

/** Stands by the name of a test account, so that nobody takes what it posts for a real post. */
export function TestMark({ account, className }: TestMarkProps) {
  const t = useTranslations("accounts.test");
  if (!account.isTest) return null;
  return (
    <span
      title={t("meaning")}
      className={cn(
        "inline-flex h-[18px] shrink-0 items-center gap-1 rounded-[5px] border border-dashed border-ink3 px-1.5 text-xs leading-none font-medium whitespace-nowrap text-ink2",
        className,
      )}
    >
      <FlaskConical aria-hidden className="size-3" strokeWidth={2} />
      {t("mark")}
    </span>
  );
}
