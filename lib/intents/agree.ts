import "server-only";
import type { Caller } from "@/lib/keys/types";
import type { MediaKind } from "@/lib/media/types";
import { consentSentence, draftConsent, prescribed } from "@/lib/posts/rules";
import type { PostSettings } from "@/lib/posts/types";
import { findProfileFor } from "@/lib/profiles/find-profile-for";
import { narrowTo } from "@/lib/profiles/rules";
import type { PostingProfile } from "@/lib/profiles/types";
import type { PrivacyName, PrivacyWish } from "./input";
import type { Agreement } from "./types";

interface Asked {
  accountId: string;
  kind: MediaKind;
  /** What the request states stands in it already. */
  settings: PostSettings;
  privacy: PrivacyWish;
}

/** Of each kind, what has to be said by somebody: photos know no duet and no stitch. */
const needed: Record<MediaKind, readonly PrivacyName[]> = {
  video: ["privacyLevel", "allowComment", "allowDuet", "allowStitch"],
  photo: ["privacyLevel", "allowComment"],
};

/**
 * Who agreed to what a request lets out: whoever made the profile that it names, or the key's maker to what it states
 * itself. Nothing is filled in for anybody.
 */
export async function agree(caller: Caller, asked: Asked): Promise<Agreement> {
  if (asked.settings.delivery === "inbox") return agreeToDraft(caller, asked);
  const { accountId, kind, privacy } = asked;
  const missing = needed[kind].filter((name) => !privacy.stated.includes(name));
  if (privacy.profile === null && missing.length === 0) return agreeByKey(caller, asked);
  const profile = await findProfileFor(caller.member, { accountId, profile: privacy.profile });
  return profile ? agreeByProfile(caller, asked, profile) : { state: "not stated", missing };
}

/** What a request states beside a profile has to be what the profile says. */
function agreeByProfile({ keyId }: Caller, asked: Asked, profile: PostingProfile): Agreement {
  const { settings, privacy, kind } = asked;
  const names = privacy.stated.filter((name) => settings[name] !== profile.settings[name]);
  if (names.length > 0) return { state: "contradicts", names, profile: profile.name };
  const { id, name, sentence, consentedBy, consentedAt } = profile;
  const facts = {
    ...{ profileId: id, profile: name, keyId },
    agreedBy: consentedBy.name,
    agreedAt: consentedAt.toISOString(),
    saidConsent: privacy.said ?? undefined,
  };
  const chosen = narrowTo(profile.settings, kind);
  return {
    state: "agreed",
    settings: {
      ...{ ...settings, ...chosen },
      // That a file is made with AI is true of the file, whatever a profile says of others.
      isAiGenerated: settings.isAiGenerated || chosen.isAiGenerated,
      autoAddMusic: kind === "photo" && (settings.autoAddMusic || chosen.autoAddMusic),
    },
    sentence,
    standing: { from: "posting profile", userId: consentedBy.userId, facts },
    privacy: { ...privacy, profile: id },
  };
}

/** Of a draft for the inbox TikTok asks everything itself, in its app. */
function agreeToDraft({ member, keyId }: Caller, { settings, privacy }: Asked): Agreement {
  const facts = { keyId, agreedBy: member.userName, saidConsent: privacy.said ?? undefined };
  const standing = { from: "request", userId: member.userId, facts } as const;
  return { state: "agreed", settings, sentence: draftConsent, standing, privacy };
}

function agreeByKey({ member, keyId, declaration }: Caller, { settings, privacy }: Asked): Agreement {
  if (!declaration) return { state: "not declared", lacksBranded: false };
  if (!covers(declaration.sentence, settings)) return { state: "not declared", lacksBranded: true };
  const facts = {
    keyId,
    agreedBy: member.userName,
    agreedAt: declaration.at.toISOString(),
    saidConsent: privacy.said ?? undefined,
  };
  const standing = { from: "api key", userId: member.userId, facts } as const;
  return { state: "agreed", settings, sentence: declaration.sentence, standing, privacy };
}

/** Branded content has a policy of its own, which the shorter declaration does not name. */
function covers(sentence: string, settings: PostSettings): boolean {
  return (
    consentSentence(settings) !== prescribed.brandedConsent || sentence.includes("Branded Content Policy")
  );
}
