import "server-only";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Member } from "@/lib/workspaces/types";
import { findActiveMember } from "./active-workspace";
import { findCurrentSession, requireSession } from "./current-session";

/** Leads strangers to the sign-in page, and people without a workspace to where they make one. */
export const requireMember = cache(async (): Promise<Member> => {
  const { userId } = await requireSession();
  const member = await findActiveMember(userId);
  if (!member) redirect("/welcome");
  return member;
});

/** For doors that answer instead of leading on. */
export const findCurrentMember = cache(async (): Promise<Member | null> => {
  const session = await findCurrentSession();
  return session && findActiveMember(session.userId);
});
