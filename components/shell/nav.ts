import { AtSign, CalendarDays, LibraryBig, Settings, Users } from "lucide-react";

/** `key` follows a `g`; the words stand in the catalogue under `shell.sections`. */
export const sections = [
  { name: "calendar", href: "/calendar", key: "c", Icon: CalendarDays },
  { name: "library", href: "/media", key: "l", Icon: LibraryBig },
  { name: "accounts", href: "/accounts", key: "a", Icon: AtSign },
  { name: "team", href: "/team", key: "t", Icon: Users },
  { name: "settings", href: "/settings", key: "s", Icon: Settings },
] as const;

/** A post is opened from the calendar, so that is where one still is. */
export function isWithin(pathname: string, href: string): boolean {
  if (href === "/calendar" && pathname.startsWith("/posts")) return true;
  return pathname === href || pathname.startsWith(`${href}/`);
}
