import { AppError } from "@/lib/errors";
import { may, type Permission, permissions } from "./permissions";
import type { Member } from "./types";

/** Every verb asks this itself, so that every door to it is safe. */
export function assertMay(member: Member, permission: Permission): void {
  if (may(member.role, permission)) return;
  const allowed = toList(permissions[permission].map((role) => `${role}s`));
  throw new AppError(
    "forbidden",
    `You are ${withArticle(member.role)} of ${member.workspaceName}: only ${allowed} can do this.`,
  );
}

function toList(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function withArticle(role: string): string {
  return /^[aeiou]/.test(role) ? `an ${role}` : `a ${role}`;
}
