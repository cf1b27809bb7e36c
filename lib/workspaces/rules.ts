export const SEARCH_CHARS_MAX = 100;
export const WORKSPACE_NAME_MAX = 80;
export const LABEL_NAME_MAX = 40;
/** How many minutes late a post may go out by itself, at the very most. */
export const LATE_MINUTES_MAX = 24 * 60;
export const MEMBERS_MAX = 100;
export const WORKSPACES_PER_PERSON_MAX = 50;
export const INVITATION_DAYS = 7;
export const OPEN_INVITATIONS_MAX = 50;
export const LABELS_MAX = 200;
/** More on one post or file tell nobody anything. */
export const LABELS_PER_ITEM_MAX = 20;
/** Posts or files that get labels at once. */
export const LABELED_AT_ONCE_MAX = 100;

/** In the order in which a person chooses among them. Each has a token of its own in the stylesheet. */
export const labelColours = ["stone", "clay", "amber", "moss", "teal", "sky", "plum", "rose"] as const;
export type LabelColour = (typeof labelColours)[number];

interface Invitation {
  acceptedAt: Date | null;
  revokedAt: Date | null;
  expiresAt: Date;
}

export function invitationState(
  invitation: Invitation,
  now: Date,
): "open" | "accepted" | "revoked" | "expired" {
  if (invitation.acceptedAt) return "accepted";
  if (invitation.revokedAt) return "revoked";
  return invitation.expiresAt > now ? "open" : "expired";
}
