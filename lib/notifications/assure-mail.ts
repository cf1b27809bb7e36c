import { may, type Role } from "@/lib/workspaces/permissions";
import { isCritical, type NotificationKind } from "./kinds";
import { type MailHours, planMail } from "./plan-mail";
import type { MailChoice } from "./rules";

export interface Recipient {
  userId: string;
  /** Null of what concerns the person alone, outside any workspace. */
  role: Role | null;
  choice: MailChoice;
  hours: MailHours;
  /** False of an owner who would be told only if nobody else reads mail. */
  isWanted: boolean;
}

export interface Told {
  userId: string;
  mailAt: Date | null;
}

/**
 * Who is told, and when by mail. What is critical reaches at least one person who can act on it: where everybody who
 * leads has it off or in a digest, the owners get it now, whatever they chose.
 */
export function assureMail(kind: NotificationKind, people: readonly Recipient[], now: Date): Told[] {
  const told = people
    .filter(({ isWanted }) => isWanted)
    .map(({ userId, choice, hours }) => ({ userId, mailAt: planMail({ kind, choice, hours }, now) }));
  const isAssured = people.some(
    ({ isWanted, role, choice }) => isWanted && leads(role) && choice === "at once",
  );
  if (!isCritical(kind) || isAssured) return told;
  const owners = people.filter(({ role }) => role === "owner").map(({ userId }) => userId);
  return [
    ...told.filter(({ userId }) => !owners.includes(userId)),
    ...owners.map((userId) => ({ userId, mailAt: now })),
  ];
}

function leads(role: Role | null): boolean {
  return role !== null && may(role, "set approval rules");
}
