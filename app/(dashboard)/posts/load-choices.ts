import "server-only";
import { listAccounts } from "@/lib/accounts/queries";
import { getMedia, listMedia } from "@/lib/media/queries";
import type { Member } from "@/lib/workspaces/types";

const CHOICES_MAX = 60;

/** What the composer offers: the accounts, the newest videos and the one asked for, and all zones. */
export async function loadChoices(member: Member, mediaId?: string) {
  const [accounts, library] = await Promise.all([
    listAccounts(member),
    listMedia(member, { limit: CHOICES_MAX }),
  ]);
  const ready = library.items.filter(({ status }) => status === "ready");
  const isListed = !mediaId || ready.some(({ id }) => id === mediaId);
  const asked = isListed ? [] : [await getMedia(member, mediaId).catch(() => null)];
  return {
    accounts: accounts.filter(({ status }) => status !== "disconnected"),
    media: [...asked.filter((item) => item !== null), ...ready],
    zones: [...new Set([member.timeZone, "UTC", ...Intl.supportedValuesOf("timeZone")])],
  };
}
