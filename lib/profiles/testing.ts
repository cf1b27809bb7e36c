import "server-only";
import { db } from "@/db";
import { postingProfiles } from "@/db/schema";
import { consentSentence } from "@/lib/posts/rules";
import type { Member } from "@/lib/workspaces/types";
import type { MakeProfileInput, ProfileSettings } from "./input";
import { toPostSettings } from "./rules";

export const testProfileSettings: ProfileSettings = {
  privacyLevel: "PUBLIC_TO_EVERYONE",
  allowComment: true,
  allowDuet: false,
  allowStitch: false,
  disclosesPromotion: false,
  isYourBrand: false,
  isBrandedContent: false,
  isAiGenerated: false,
  autoAddMusic: false,
};

export function toProfileInput(
  accountId: string,
  {
    settings,
    ...given
  }: Partial<Omit<MakeProfileInput, "settings">> & { settings?: Partial<ProfileSettings> } = {},
): MakeProfileInput {
  const chosen = { ...testProfileSettings, ...settings };
  return {
    accountId,
    name: "Everyday",
    settings: chosen,
    isDefault: false,
    consentSentence: consentSentence(toPostSettings(chosen)),
    ...given,
  };
}

/** As this member agreed to it, of an account that no TikTok stands behind. */
export async function createTestProfile(
  member: Member,
  accountId: string,
  given: Parameters<typeof toProfileInput>[1] = {},
): Promise<string> {
  const { name, settings, isDefault, consentSentence: sentence } = toProfileInput(accountId, given);
  const [row] = await db
    .insert(postingProfiles)
    .values({
      ...{ workspaceId: member.workspaceId, accountId, name, settings, isDefault, sentence },
      ...{ consentedBy: member.userId, consentedByName: member.userName },
    })
    .returning({ id: postingProfiles.id });
  if (!row) throw new Error("The database gave back no row.");
  return row.id;
}
