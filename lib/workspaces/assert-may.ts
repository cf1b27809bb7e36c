import { AppError } from "@/lib/errors";
import { may, type Permission, permissions } from "./permissions";
import type { Member } from "./types";

/** Every verb asks this itself, so that every door to it is safe. */
export function assertMay(member: Member, permission: Permission): void {
  if (may(member.role, permission)) return;
  const allowed = permissions[permission].map((role) => `${role}s`).join(" and ");
  throw new AppError(
    "forbidden",
    `You are ${withArticle(member.role)} of ${member.workspaceName}: only ${allowed} can do this.`,
  );
}

function withArticle(role: string): string {
  return /^[aeiou]/.test(role) ? `an ${role}` : `a ${role}`;
}
