import { AtSign, CalendarDays, CheckCheck, LibraryBig, ScrollText, Settings, Users } from "lucide-react";
import { may, type Role } from "@/lib/workspaces/permissions";

/** `key` follows a `g`; the words stand in the catalogue under `shell.sections`. Of the settings everybody has some. */
const sections = [
  { name: "calendar", href: "/calendar", key: "c", Icon: CalendarDays, needs: "view posts" },
  { name: "approvals", href: "/approvals", key: "p", Icon: CheckCheck, needs: "approve posts" },
  { name: "library", href: "/media", key: "l", Icon: LibraryBig, needs: "view workspace" },
  { name: "accounts", href: "/accounts", key: "a", Icon: AtSign, needs: "view workspace" },
  { name: "team", href: "/team", key: "t", Icon: Users, needs: "view workspace" },
  { name: "records", href: "/records", key: "r", Icon: ScrollText, needs: "export records" },
  { name: "settings", href: "/settings", key: "s", Icon: Settings, needs: "view posts" },
] as const;
export type Section = (typeof sections)[number];

/** Those that a role may open, in their order. */
export function sectionsOf(role: Role): Section[] {
  return sections.filter(({ needs }) => may(role, needs));
}

/** On a phone; the others stand in the sheet. Who does not compose has room for what waits for them. */
export function isInBar({ name }: Section, role: Role): boolean {
  if (name === "approvals") return !may(role, "compose posts");
  return name === "calendar" || name === "library";
}

/** A post is opened from the calendar, so that is where one still is. */
export function isWithin(pathname: string, href: string): boolean {
  if (href === "/calendar" && pathname.startsWith("/posts")) return true;
  if (href === "/records" && pathname.startsWith("/audit")) return true;
  return pathname === href || pathname.startsWith(`${href}/`);
}
