import { getTikTokAppState } from "@/lib/accounts/tiktok-app";
import type { AccountDetail } from "@/lib/accounts/types";
import { listProfiles } from "@/lib/profiles/list-profiles";
import { may } from "@/lib/workspaces/permissions";
import type { Member } from "@/lib/workspaces/types";
import { ProfileList } from "./profile-list";

export async function ProfilesOf({ member, account }: { member: Member; account: AccountDetail }) {
  const [profiles, app] = await Promise.all([listProfiles(member, account.id), getTikTokAppState(account)]);
  const { id, displayName, status } = account;
  return (
    <ProfileList
      account={{ id, displayName, isConnected: status === "connected" }}
      profiles={profiles}
      canSet={may(member.role, "set posting profiles")}
      isUnaudited={app.audit === "unaudited"}
      timeZone={member.timeZone}
    />
  );
}
