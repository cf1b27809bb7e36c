"use client";

import { Select, SelectItem } from "@/components/ui/select";
import { type Role, roleHints, roles } from "@/lib/workspaces/permissions";

interface RoleSelectProps {
  value: Role;
  onChange: (role: Role) => void;
  label: string;
  isDisabled?: boolean;
  className?: string;
}

export function RoleSelect({ value, onChange, label, isDisabled = false, className }: RoleSelectProps) {
  return (
    <Select
      value={value}
      onValueChange={(role) => onChange(role as Role)}
      disabled={isDisabled}
      aria-label={label}
      {...(className ? { className } : {})}
    >
      {roles.map((role) => (
        <SelectItem key={role} value={role} hint={roleHints[role]}>
          {roleNames[role]}
        </SelectItem>
      ))}
    </Select>
  );
}

export const roleNames: Record<Role, string> = { owner: "Owner", editor: "Editor", viewer: "Viewer" };
