import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { findMember } from "@/lib/workspaces/find-member";
import type { Member } from "@/lib/workspaces/types";
import { COOKIE_SECONDS, cookieOptions } from "./session-cookie";

const COOKIE_NAME = "cuepost-workspace";

/** The workspace the cookie names if this person is in it, else the one they joined first. */
export async function findActiveMember(userId: string): Promise<Member | null> {
  const chosen = z.uuid().safeParse((await cookies()).get(COOKIE_NAME)?.value);
  return (chosen.success && (await findMember(userId, chosen.data))) || (await findMember(userId));
}

export async function switchWorkspace(userId: string, workspaceId: string): Promise<Member> {
  const member = await findMember(userId, workspaceId);
  if (!member) throw new AppError("not-found", "You are not in this workspace.");
  (await cookies()).set(COOKIE_NAME, workspaceId, { ...cookieOptions(), maxAge: COOKIE_SECONDS });
  return member;
}
