"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";

const tabs = [
  { name: "records", href: "/records" },
  { name: "audit", href: "/audit" },
] as const;

/** What was done with posts, and what was done at all: two books of the same workspace. */
export function RecordsTabs() {
  const pathname = usePathname() ?? "";
  const t = useTranslations("ledger.sections");
  return (
    <nav aria-label={t("label")} className="flex gap-0.5 rounded-control bg-sunk p-0.5">
      {tabs.map(({ name, href }) => (
        <Link
          key={href}
          href={href}
          aria-current={pathname === href ? "page" : undefined}
          className={cn(
            "flex h-control-sm items-center rounded-md px-3 text-sm font-medium whitespace-nowrap transition-colors",
            pathname === href ? "bg-card text-ink shadow-card" : "text-ink2 hover:text-ink",
          )}
        >
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}
