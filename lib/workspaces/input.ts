import { z } from "zod";
import { roles } from "./permissions";

export const WORKSPACE_NAME_MAX = 80;
export const LATE_MINUTES_MAX = 24 * 60;

export const WorkspaceName = z
  .string()
  .trim()
  .min(1, "Give the workspace a name.")
  .max(WORKSPACE_NAME_MAX, `A name has at most ${WORKSPACE_NAME_MAX} characters.`);

export const TimeZone = z.string().refine(isTimeZone, "Choose a time zone from the list.");

/** How many minutes late a post may go out by itself: from a form, as text. */
const LateMinutes = z.coerce.number().int().min(0).max(LATE_MINUTES_MAX);

export const WorkspaceInput = z.object({
  name: WorkspaceName,
  timeZone: TimeZone,
  lateMinutesMax: LateMinutes.optional(),
});
export type WorkspaceInput = z.infer<typeof WorkspaceInput>;

export const RoleInput = z.enum(roles, "Choose a role.");

export const InvitationInput = z.object({ role: RoleInput });
export type InvitationInput = z.infer<typeof InvitationInput>;

export const InvitationIdInput = z.object({ invitationId: z.uuid() });

export const MemberRoleInput = z.object({ userId: z.uuid(), role: RoleInput });
export type MemberRoleInput = z.infer<typeof MemberRoleInput>;

export const MemberIdInput = z.object({ userId: z.uuid() });

/** A named zone; a bare offset such as `+01:00` knows no clock changes and is refused. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
