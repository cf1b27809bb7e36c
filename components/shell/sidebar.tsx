import { ChevronsUpDown } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Bell } from "@/components/inbox/bell";
import { Avatar } from "@/components/ui/avatar";
import type { AccountView } from "@/lib/accounts/types";
import { may } from "@/lib/workspaces/permissions";
import type { Member } from "@/lib/workspaces/types";
import { AccountList } from "./account-list";
import { BrandMark } from "./brand";
import { NavLinks } from "./nav-links";
import { PersonMenu } from "./person-menu";
import { SearchButton } from "./search-button";
import { WorkspaceSwitcher } from "./workspace-switcher";

interface SidebarProps {
  member: Member;
  accounts: AccountView[];
  /** Notifications nobody has read yet. */
  unread: number;
  /** The first steps, while there are some. */
  guide: ReactNode;
}

export function Sidebar({ member, accounts, unread, guide }: SidebarProps) {
  return (
    <aside className="sticky top-0 hidden h-dvh flex-col border-e border-line px-2.5 md:flex">
      <div className="flex h-14 shrink-0 items-center gap-2">
        <Link
          href="/calendar"
          className="flex h-control flex-1 items-center gap-2.5 rounded-control px-2 text-[15px] font-semibold tracking-[-0.018em]"
        >
          <BrandMark />
          Cuepost
        </Link>
        <Bell unread={unread} timeZone={member.timeZone} workspaceId={member.workspaceId} />
      </div>
      <WorkspaceSwitcher className="w-full rounded-control border border-line bg-card hover:border-line2" />
      <div className="mt-3 -me-2.5 flex min-h-0 flex-1 flex-col gap-6 overflow-y-auto pe-2.5 pb-4">
        <NavLinks />
        {guide}
        {may(member.role, "view workspace") && (
          <AccountList accounts={accounts} canConnect={may(member.role, "connect accounts")} />
        )}
      </div>
      <SearchButton />
      <PersonMenu userName={member.userName} workspaceName={member.workspaceName}>
        <button
          type="button"
          className="mb-3 flex h-10 shrink-0 items-center gap-2.5 rounded-control px-2 text-start text-sm text-ink2 transition-colors hover:bg-sunk hover:text-ink"
        >
          <Avatar name={member.userName} size={24} />
          <span className="min-w-0 flex-1 truncate">{member.userName}</span>
          <ChevronsUpDown aria-hidden className="size-3.5 text-ink3" />
        </button>
      </PersonMenu>
    </aside>
  );
}
