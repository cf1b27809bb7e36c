"use client";

import { Plus, Search, UserRound } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { BellLink } from "@/components/inbox/bell-link";
import { cn } from "@/components/ui/cn";
import { useCommands } from "./commands";
import { isInBar, isWithin, type Section, sectionsOf } from "./nav";
import { WaitingCount } from "./waiting-count";

interface BottomBarProps {
  userName: string;
  workspaceName: string;
  canCompose: boolean;
  unread: number;
}

const YouSheet = dynamic(() => import("./you-sheet").then(({ YouSheet }) => YouSheet), { ssr: false });

export function BottomBar({ userName, workspaceName, canCompose, unread }: BottomBarProps) {
  const t = useTranslations("shell.nav");
  const pathname = usePathname() ?? "";
  const { openPalette, role } = useCommands();

  const [isYouOpen, setIsYouOpen] = useState(false);
  if (pathname.startsWith("/posts/new") || pathname.endsWith("/edit")) return null;
  return (
    <nav
      aria-label={t("main")}
      className="fixed inset-x-0 bottom-0 z-30 grid auto-cols-fr grid-flow-col items-center border-t border-line bg-paper ps-[env(safe-area-inset-left)] pe-[env(safe-area-inset-right)] pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {sectionsOf(role)
        .filter((section) => isInBar(section, role))
        .map((section) => (
          <BarLink key={section.name} section={section} pathname={pathname} />
        ))}
      {canCompose && (
        <Link
          href="/posts/new"
          aria-label={t("newPost")}
          className="my-2 flex size-[46px] items-center justify-center justify-self-center rounded-[13px] bg-ink text-on-ink active:bg-ink/80"
        >
          <Plus aria-hidden className="size-5" />
        </Link>
      )}
      <button type="button" aria-label={t("search")} onClick={openPalette} className={itemLooks(false)}>
        <Search aria-hidden className="size-[21px]" strokeWidth={1.6} />
      </button>
      <BellLink
        unread={unread}
        isHere={pathname.startsWith("/inbox")}
        className={itemLooks(pathname.startsWith("/inbox"))}
      />
      <button
        type="button"
        aria-label={t("you")}
        aria-haspopup="dialog"
        onClick={() => setIsYouOpen(true)}
        className={itemLooks(false)}
      >
        <UserRound aria-hidden className="size-[21px]" strokeWidth={1.6} />
      </button>
      {isYouOpen && (
        <YouSheet userName={userName} workspaceName={workspaceName} onClose={() => setIsYouOpen(false)} />
      )}
    </nav>
  );
}

function BarLink({ section, pathname }: { section: Section; pathname: string }) {
  const t = useTranslations("shell.sections");
  const { name, href, Icon } = section;
  const isHere = isWithin(pathname, href);
  return (
    <Link
      href={href}
      aria-label={t(name)}
      aria-current={isHere ? "page" : undefined}
      className={itemLooks(isHere)}
    >
      <span className="relative">
        <Icon aria-hidden className="size-[21px]" strokeWidth={isHere ? 1.9 : 1.6} />
        {name === "approvals" && <WaitingCount className="absolute -end-4 -top-2" />}
      </span>
    </Link>
  );
}

function itemLooks(isHere: boolean): string {
  return cn("flex h-16 items-center justify-center", isHere ? "text-ink" : "text-ink3");
}
