import "server-only";
import { notFound } from "next/navigation";
import { may, type Permission } from "@/lib/workspaces/permissions";
import type { Member } from "@/lib/workspaces/types";
import { requireMember } from "./require-member";

/** For pages that not every role has: to the others they do not exist. */
export async function requireMay(permission: Permission): Promise<Member> {
  const member = await requireMember();
  if (!may(member.role, permission)) notFound();
  return member;
}
