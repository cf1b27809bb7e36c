"use client";

import { Plus, UserRound } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "@/components/ui/cn";
import { isWithin, sections } from "./nav";
import { PersonMenu } from "./person-menu";

interface BottomBarProps {
  userName: string;
  workspaceName: string;
  canCompose: boolean;
}

const [calendar, library, accounts] = sections;

export function BottomBar({ userName, workspaceName, canCompose }: BottomBarProps) {
  const pathname = usePathname() ?? "";
  if (pathname.startsWith("/posts/new") || pathname.endsWith("/edit")) return null;
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 grid auto-cols-fr grid-flow-col items-center border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <BarLink section={calendar} pathname={pathname} />
      <BarLink section={library} pathname={pathname} />
      {canCompose && (
        <Link
          href="/posts/new"
          aria-label="New post"
          className="my-2 flex size-[46px] items-center justify-center justify-self-center rounded-[13px] bg-ink text-on-ink active:bg-ink/80"
        >
          <Plus aria-hidden className="size-5" />
        </Link>
      )}
      <BarLink section={accounts} pathname={pathname} />
      <PersonMenu userName={userName} workspaceName={workspaceName}>
        <button type="button" aria-label="You and this workspace" className={itemLooks(false)}>
          <UserRound aria-hidden className="size-[21px]" strokeWidth={1.6} />
        </button>
      </PersonMenu>
    </nav>
  );
}

function BarLink({ section, pathname }: { section: (typeof sections)[number]; pathname: string }) {
  const { href, label, Icon } = section;
  const isHere = isWithin(pathname, href);
  return (
    <Link
      href={href}
      aria-label={label}
      aria-current={isHere ? "page" : undefined}
      className={itemLooks(isHere)}
    >
      <Icon aria-hidden className="size-[21px]" strokeWidth={isHere ? 1.9 : 1.6} />
    </Link>
  );
}

function itemLooks(isHere: boolean): string {
  return cn("flex h-16 items-center justify-center", isHere ? "text-ink" : "text-ink3");
}
