"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { toast } from "sonner";
import { Avatar } from "@/components/ui/avatar";
import { Moment } from "@/components/ui/moment";
import type { AccountHit } from "@/lib/accounts/types";
import { mayManage, type Role } from "@/lib/workspaces/permissions";
import type { MemberView } from "@/lib/workspaces/types";
import { changeRoleAction } from "../actions";
import { AccountsButton } from "./given/accounts-button";
import { RemoveDialog } from "./remove-dialog";
import { RoleSelect } from "./role-select";

interface MemberRowProps {
  person: MemberView;
  isYou: boolean;
  yourRole: Role;
  /** Of the workspace, for who may give them. */
  accounts: readonly AccountHit[];
  /** Null is all of them; undefined where there is nothing to choose. */
  given: readonly string[] | null | undefined;
  workspaceName: string;
  timeZone: string;
}

export function MemberRow(props: MemberRowProps) {
  const { person, isYou, yourRole, workspaceName, timeZone, given } = props;
  const canManage = mayManage(yourRole, person.role);
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
        <p className="text-sm text-ink3 wrap-anywhere">
          {person.email}
          {" · "}
          {person.lastSeenAt
            ? t.rich("lastHere", {
                when: () => <Moment at={person.lastSeenAt ?? ""} timeZone={timeZone} />,
              })
            : t("neverHere")}
        </p>
      </div>
      <div className="flex w-full flex-wrap items-center gap-2 ps-11 sm:w-auto sm:flex-nowrap sm:ps-0">
        {given !== undefined && (
          <div className="w-full sm:w-40">
            <AccountsButton person={person} accounts={props.accounts} given={given} />
          </div>
        )}
        {canManage ? (
          <RoleSelect
            value={person.role}
            yourRole={yourRole}
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
