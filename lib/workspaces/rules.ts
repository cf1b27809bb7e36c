export const SEARCH_CHARS_MAX = 100;
export const WORKSPACE_NAME_MAX = 80;
export const LABEL_NAME_MAX = 40;
/** How many minutes late a post may go out by itself, at the very most. */
export const LATE_MINUTES_MAX = 24 * 60;
export const MEMBERS_MAX = 100;
export const WORKSPACES_PER_PERSON_MAX = 50;
export const INVITATION_DAYS = 7;
export const OPEN_INVITATIONS_MAX = 50;
/** Those that nobody took stay in the list for so long, so that they can be sent again. */
export const INVITATION_LISTED_DAYS = 30;
/** An invitation names so many accounts, or all of them. */
export const GIVEN_ACCOUNTS_MAX = 200;
/** From asking for a workspace's end to the end. */
export const DELETION_DAYS = 14;
/** A logo as it is sent, and as it is kept. */
export const LOGO_UPLOAD_BYTES_MAX = 4 * 1024 * 1024;
export const LOGO_BYTES_MAX = 256 * 1024;
export const LABELS_MAX = 200;
/** More on one post or file tell nobody anything. */
export const LABELS_PER_ITEM_MAX = 20;
/** Posts or files that get labels at once. */
export const LABELED_AT_ONCE_MAX = 100;

/** In the order in which a person chooses among them. Each has a token of its own in the stylesheet. */
export const labelColours = ["stone", "clay", "amber", "moss", "teal", "sky", "plum", "rose"] as const;
export type LabelColour = (typeof labelColours)[number];

/** White can be read on each. Any other colour is taken by its `#rrggbb` if it can be read there too. */
export const brandColours = [
  "#5c5952",
  "#b0374a",
  "#9a5a14",
  "#597a2e",
  "#35716a",
  "#26687a",
  "#4f63ae",
  "#7a4b9c",
  "#a2427e",
] as const;
/** What WCAG asks of text. */
const CONTRAST_MIN = 4.5;

export function isReadableBrand(colour: string): boolean {
  return contrastWithWhite(colour) >= CONTRAST_MIN;
}

/** The lightest of the same hue on which white can be read. */
export function darkenToReadable(colour: string): string {
  const channels = channelsOf(colour);
  for (let share = 100; share > 0; share--) {
    const darker = `#${channels
      .map((value) =>
        Math.round((value * share) / 100)
          .toString(16)
          .padStart(2, "0"),
      )
      .join("")}`;
    if (isReadableBrand(darker)) return darker;
  }
  return "#000000";
}

/** How many to one. */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

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
