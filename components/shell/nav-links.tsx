"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { useCommands } from "./commands";
import { isWithin, sectionsOf } from "./nav";
import { WaitingCount } from "./waiting-count";

export function NavLinks() {
  const pathname = usePathname() ?? "";
  const t = useTranslations("shell");
  const { role } = useCommands();
  return (
    <nav aria-label={t("nav.main")} className="flex flex-col gap-px">
      {sectionsOf(role).map(({ name, href, Icon }) => {
        const isHere = isWithin(pathname, href);
        return (
          <Link
            key={href}
            href={href}
            aria-current={isHere ? "page" : undefined}
            className={cn(
              "flex h-control items-center gap-2.5 rounded-control px-2.5 text-base transition-colors",
              isHere ? "bg-sunk font-medium text-ink" : "text-ink2 hover:bg-sunk/70 hover:text-ink",
            )}
          >
            <Icon aria-hidden className="size-4" strokeWidth={1.75} />
            {t(`sections.${name}`)}
            {name === "approvals" && <WaitingCount className="ms-auto" />}
          </Link>
        );
      })}
    </nav>
  );
}
