import "server-only";
import { listCapacities } from "@/lib/accounts/capacity";
import { listAccounts } from "@/lib/accounts/queries";
import { getTikTokAppState } from "@/lib/accounts/tiktok-app";
import { listApprovals } from "@/lib/approvals/list-approvers";
import { getEnv, hasSandbox } from "@/lib/env";
import { getMedia, listMedia } from "@/lib/media/queries";
import type { MediaView } from "@/lib/media/types";
import { may } from "@/lib/workspaces/permissions";
import type { Member } from "@/lib/workspaces/types";

const CHOICES_MAX = 60;

/**
 * What the composer offers: the accounts and what they may still do, the newest media and those asked for, what
 * TikTok thinks of this Cuepost, all zones, and the workspace's rules.
 */
export async function loadChoices(member: Member, mediaIds: string[] = []) {
  const [accounts, capacities, library, live, test, approvals] = await Promise.all([
    listAccounts(member),
    listCapacities(member),
    listMedia(member, { limit: CHOICES_MAX }),
    getTikTokAppState({ isTest: false }),
    hasSandbox(getEnv()) ? getTikTokAppState({ isTest: true }) : null,
    listApprovals(member),
  ]);
  const ready = library.items.filter(({ status }) => status === "ready");
  const known = new Set(ready.map(({ id }) => id));
  const asked = await loadMedia(
    member,
    mediaIds.filter((id) => !known.has(id)),
  );
  return {
    accounts: accounts.filter(({ status }) => status !== "disconnected"),
    capacities,
    approvals,
    media: [...asked, ...ready],
    lateMinutesMax: member.lateMinutesMax,
    canApprove: may(member.role, "approve posts"),
    unaudited: { live: live.audit === "unaudited", test: test?.audit === "unaudited" },
    zones: [...new Set([member.timeZone, "UTC", ...Intl.supportedValuesOf("timeZone")])],
  };
}

/** What left the library is left out: the composer tells of it. */
async function loadMedia(member: Member, mediaIds: string[]): Promise<MediaView[]> {
  const found = await Promise.all(mediaIds.map((id) => getMedia(member, id).catch(() => null)));
  return found.filter((item) => item !== null);
}
