import "server-only";
import { redirect } from "next/navigation";
import { cache } from "react";
import { AppError } from "@/lib/errors";
import { touchMember } from "@/lib/workspaces/touch-member";
import type { Member } from "@/lib/workspaces/types";
import { findActiveMember } from "./active-workspace";
import { findCurrentSession, requireSession } from "./current-session";
import { TWO_FACTOR_PATH } from "./rules";

/** Leads strangers to the sign-in page, and people without a workspace to where they make one. */
export const requireMember = cache(async (): Promise<Member> => {
  const { userId } = await requireSession();
  const member = await findActiveMember(userId);
  if (!member) redirect("/welcome");
  if (member.lacksTwoFactor) redirect(TWO_FACTOR_PATH);
  await touchMember(member);
  return member;
});

/** For doors that answer instead of leading on. */
export const findCurrentMember = cache(async (): Promise<Member | null> => {
  const session = await findCurrentSession();
  const member = session && (await findActiveMember(session.userId));
  if (member?.lacksTwoFactor) {
    throw new AppError(
      "forbidden",
      `${member.workspaceName} asks for a second step of signing in. Set it up, then go on.`,
    );
  }
  if (member) await touchMember(member);
  return member;
});
