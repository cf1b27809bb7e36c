"use client";

import { useTranslations } from "next-intl";
import { Select, SelectItem } from "@/components/ui/select";
import { mayManage, type Role, roles } from "@/lib/workspaces/permissions";

interface RoleSelectProps {
  value: Role;
  yourRole: Role;
  onChange: (role: Role) => void;
  label: string;
  isDisabled?: boolean;
  className?: string;
}

export function RoleSelect({
  value,
  yourRole,
  onChange,
  label,
  isDisabled = false,
  className,
}: RoleSelectProps) {
  const t = useTranslations("team");
  return (
    <Select
      value={value}
      onValueChange={(role) => onChange(role as Role)}
      disabled={isDisabled}
      aria-label={label}
      {...(className ? { className } : {})}
    >
      {roles
        .filter((role) => mayManage(yourRole, role))
        .map((role) => (
          <SelectItem key={role} value={role} hint={t(`roles.${role}.hint`)}>
            {t(`roles.${role}.name`)}
          </SelectItem>
        ))}
    </Select>
  );
}
