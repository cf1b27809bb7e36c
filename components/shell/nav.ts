import { AtSign, CalendarDays, LibraryBig, Settings, Users } from "lucide-react";

export const sections = [
  { href: "/calendar", label: "Calendar", Icon: CalendarDays },
  { href: "/media", label: "Library", Icon: LibraryBig },
  { href: "/accounts", label: "Accounts", Icon: AtSign },
  { href: "/team", label: "Team", Icon: Users },
  { href: "/settings", label: "Settings", Icon: Settings },
] as const;

/** A post is opened from the calendar, so that is where one still is. */
export function isWithin(pathname: string, href: string): boolean {
  if (href === "/calendar" && pathname.startsWith("/posts")) return true;
  return pathname === href || pathname.startsWith(`${href}/`);
}
