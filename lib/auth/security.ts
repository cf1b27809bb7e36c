import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import { db } from "@/db";
import { members, twoFactors, users, workspaces } from "@/db/schema";
import { canMail } from "@/lib/mail/can-mail";
import { getLogin } from "./login";
import { countRecoveryCodes } from "./recovery-codes";

/** How well a person's login is kept, as the person sees it. */
export interface SecurityView {
  email: string;
  isVerified: boolean;
  /** The address has to be confirmed before the second step can be set up. */
  mustVerifyFirst: boolean;
  /** False for those who sign in through Google or GitHub only. */
  hasPassword: boolean;
  /** ISO instant; null while it is off. */
  twoFactorSince: string | null;
  recoveryCodesLeft: number;
  /** The workspaces that let nobody in without it. */
  requiredBy: string[];
}

export async function getSecurity(userId: string): Promise<SecurityView> {
  const [login, since, recoveryCodesLeft, requiredBy] = await Promise.all([
    getLogin(userId),
    findTwoFactorSince(userId),
    countRecoveryCodes(userId),
    listRequiringWorkspaces(userId),
  ]);
  return {
    email: login.email,
    isVerified: login.emailVerified !== null,
    mustVerifyFirst: login.emailVerified === null && canMail(),
    hasPassword: login.passwordHash !== null,
    twoFactorSince: since?.toISOString() ?? null,
    recoveryCodesLeft,
    requiredBy,
  };
}

/** The address that a person has not confirmed yet, for the frame of every page. */
export async function findUnverifiedEmail(userId: string): Promise<string | null> {
  if (!canMail()) return null;
  const [user] = await db
    .select({ email: users.email, emailVerified: users.emailVerified })
    .from(users)
    .where(eq(users.id, userId));
  return user && !user.emailVerified ? user.email : null;
}

async function findTwoFactorSince(userId: string): Promise<Date | null> {
  const [row] = await db
    .select({ confirmedAt: twoFactors.confirmedAt })
    .from(twoFactors)
    .where(eq(twoFactors.userId, userId));
  return row?.confirmedAt ?? null;
}

async function listRequiringWorkspaces(userId: string): Promise<string[]> {
  const rows = await db
    .select({ name: workspaces.name })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(and(eq(members.userId, userId), isNotNull(workspaces.twoFactorRequiredAt)))
    .orderBy(workspaces.name);
  return rows.map(({ name }) => name);
}
