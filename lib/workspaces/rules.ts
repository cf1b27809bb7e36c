export const MEMBERS_MAX = 100;
export const WORKSPACES_PER_PERSON_MAX = 50;
export const INVITATION_DAYS = 7;
export const OPEN_INVITATIONS_MAX = 50;

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
