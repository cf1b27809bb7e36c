"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { toast } from "sonner";
import { Avatar } from "@/components/ui/avatar";
import type { Role } from "@/lib/workspaces/permissions";
import type { MemberView } from "@/lib/workspaces/types";
import { changeRoleAction } from "../actions";
import { RemoveDialog } from "./remove-dialog";
import { RoleSelect } from "./role-select";

interface MemberRowProps {
  person: MemberView;
  isYou: boolean;
  canManage: boolean;
  workspaceName: string;
}

export function MemberRow({ person, isYou, canManage, workspaceName }: MemberRowProps) {
  const t = useTranslations("team");
  const [isBusy, startChange] = useTransition();

  function change(role: Role) {
    startChange(async () => {
      const result = await changeRoleAction({ userId: person.userId, role });
      if (!result.ok) toast.error(result.message);
    });
  }

  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3 sm:flex-nowrap">
      <Avatar name={person.name} size={32} />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">
          {person.name}
          {isYou && <span className="font-normal text-ink3"> · {t("you")}</span>}
        </p>
        <p className="truncate text-sm text-ink3">{person.email}</p>
      </div>
      <div className="flex w-full items-center gap-2 ps-11 sm:w-auto sm:ps-0">
        {canManage ? (
          <RoleSelect
            value={person.role}
            onChange={change}
            label={t("roleOf", { person: person.name })}
            isDisabled={isBusy}
            className="w-32"
          />
        ) : (
          <span className="px-3 text-ink2">{t(`roles.${person.role}.name`)}</span>
        )}
        {(canManage || isYou) && <RemoveDialog person={person} isYou={isYou} workspaceName={workspaceName} />}
      </div>
    </li>
  );
}
