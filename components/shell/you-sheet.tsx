"use client";

import { ListChecks, LogOut, Plus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { useCommands } from "./commands";
import { leave } from "./leave";
import { LookFields } from "./look-fields";
import { isInBar, sectionsOf } from "./nav";
import { WorkspaceMark } from "./workspace-mark";

interface YouSheetProps {
  userName: string;
  workspaceName: string;
  onClose: () => void;
}

/** On a phone: what does not fit the bar, who one is, and how Cuepost looks here. */
export function YouSheet({ userName, workspaceName, onClose }: YouSheetProps) {
  const t = useTranslations("shell");
  const { guide, role, workspaces, workspaceId, switchTo, openNewWorkspace } = useCommands();
  const others = workspaces.filter(({ id }) => id !== workspaceId);
  const take = (run: () => void) => () => {
    onClose();
    run();
  };
  return (
    <Sheet open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <SheetContent title={userName} description={workspaceName}>
        <ul className="-mx-2.5">
          {sectionsOf(role)
            .filter((section) => !isInBar(section, role))
            .map(({ name, href, Icon }) => (
              <Item key={name} icon={<Icon />} href={href} onClick={onClose}>
                {t(`sections.${name}`)}
              </Item>
            ))}
          {guide && (
            <Item icon={<ListChecks />} onClick={take(guide.open)}>
              {t("person.guide")}
            </Item>
          )}
        </ul>
        <section aria-labelledby="you-workspaces" className="mt-3 border-t border-line pt-3">
          <h3 id="you-workspaces" className="text-sm text-ink3">
            {t("workspace.all")}
          </h3>
          <ul className="-mx-2.5">
            {others.map((workspace) => (
              <Item
                key={workspace.id}
                icon={<WorkspaceMark workspace={workspace} size={20} />}
                onClick={take(() => switchTo(workspace.id))}
              >
                {workspace.name}
              </Item>
            ))}
            <Item icon={<Plus />} onClick={take(openNewWorkspace)}>
              {t("workspace.new")}
            </Item>
          </ul>
        </section>
        <div className="mt-3 border-t border-line pt-4">
          <LookFields theme="system" density="comfortable" />
        </div>
        <div className="mt-4 border-t border-line pt-2">
          <ul className="-mx-2.5">
            <Item icon={<LogOut className="rtl:-scale-x-100" />} onClick={leave}>
              {t("person.signOut")}
            </Item>
          </ul>
        </div>
      </SheetContent>
    </Sheet>
  );
}

interface ItemProps {
  icon: ReactNode;
  href?: string;
  onClick: () => void;
  children: ReactNode;
}

const itemLooks =
  "flex min-h-11 w-full items-center gap-3 rounded-control px-2.5 text-start text-[15px] active:bg-sunk [&_svg]:size-[18px] [&_svg]:shrink-0 [&_svg]:text-ink2";

function Item({ icon, href, onClick, children }: ItemProps) {
  const content = (
    <>
      {icon}
      <span className="min-w-0 truncate">{children}</span>
    </>
  );
  return (
    <li>
      {href ? (
        <Link href={href} onClick={onClick} className={itemLooks}>
          {content}
        </Link>
      ) : (
        <button type="button" onClick={onClick} className={itemLooks}>
          {content}
        </button>
      )}
    </li>
  );
}
