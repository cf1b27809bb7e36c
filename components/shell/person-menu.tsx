"use client";

import { LogOut, Monitor, Moon, Settings, Sun, Users } from "lucide-react";
import Link from "next/link";
import { signOut } from "next-auth/react";
import type { ReactNode } from "react";
import { Menu, MenuContent, MenuItem, MenuLabel, MenuSeparator, MenuTrigger } from "@/components/ui/menu";
import { applyTheme } from "./theme";

interface PersonMenuProps {
  userName: string;
  workspaceName: string;
  side?: "top" | "bottom";
  /** The trigger: one button. */
  children: ReactNode;
}

export function PersonMenu({ userName, workspaceName, side = "top", children }: PersonMenuProps) {
  return (
    <Menu>
      <MenuTrigger asChild>{children}</MenuTrigger>
      <MenuContent side={side} className="w-56">
        <MenuLabel>
          {userName} in {workspaceName}
        </MenuLabel>
        <MenuItem asChild>
          <Link href="/team">
            <Users /> Team
          </Link>
        </MenuItem>
        <MenuItem asChild>
          <Link href="/settings">
            <Settings /> Settings
          </Link>
        </MenuItem>
        <MenuSeparator />
        <MenuItem onSelect={() => applyTheme("light")}>
          <Sun /> Light
        </MenuItem>
        <MenuItem onSelect={() => applyTheme("dark")}>
          <Moon /> Dark
        </MenuItem>
        <MenuItem onSelect={() => applyTheme("system")}>
          <Monitor /> As the system
        </MenuItem>
        <MenuSeparator />
        <MenuItem onSelect={() => signOut({ callbackUrl: "/sign-in" })}>
          <LogOut /> Sign out
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
