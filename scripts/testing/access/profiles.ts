import { findProfileFor } from "@/lib/profiles/find-profile-for";
import { listProfiles } from "@/lib/profiles/list-profiles";
import { makeProfile } from "@/lib/profiles/make-profile";
import { revokeProfile } from "@/lib/profiles/revoke-profile";
import { toProfileInput } from "@/lib/profiles/testing";
import { type Entries, entry, listOfGiven, ofAccount } from "./entry";

/** No TikTok stands behind these accounts: it is asked, and does not answer. */
const withoutTikTok = ["unavailable", "throttled", "conflict"] as const;

export const profileVerbs: Entries = {
  findProfileFor: ofAccount("compose posts", (member, accountId) =>
    findProfileFor(member, { accountId, profile: null }),
  ),
  listProfiles: listOfGiven("view workspace", (member) => listProfiles(member)),
  makeProfile: ofAccount(
    "set posting profiles",
    (member, accountId) => makeProfile(member, toProfileInput(accountId)),
    withoutTikTok,
  ),
  revokeProfile: entry({
    needs: "set posting profiles",
    about: "account",
    make: (make) => make.profile(),
    call: (member, profileId) => revokeProfile(member, profileId),
  }),
};
