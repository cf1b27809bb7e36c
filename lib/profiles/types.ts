import type { ProfileSettings } from "./input";

/** What somebody agreed to for posts of an account that programs send. */
export interface PostingProfile {
  id: string;
  accountId: string;
  name: string;
  settings: ProfileSettings;
  /** TikTok's declaration, as it stood beside the button. */
  sentence: string;
  consentedBy: { userId: string; name: string };
  consentedAt: Date;
  isDefault: boolean;
}

/** A profile as screens show it. Instants are ISO strings. */
export interface ProfileView {
  id: string;
  accountId: string;
  name: string;
  settings: ProfileSettings;
  sentence: string;
  consentedByName: string;
  consentedAt: string;
  isDefault: boolean;
  /** Null while it holds. `reason` is null where a person revoked it. */
  ended: { at: string; reason: string | null } | null;
}
