import type { AccountView } from "@/lib/accounts/types";
import type { MediaKind } from "@/lib/media/types";
import type { Delivery } from "@/lib/posts/types";

export const deliveryWords: Record<Delivery, string> = {
  direct: "Post to the profile",
  inbox: "Send a draft to the TikTok inbox",
};

const needed: Record<Delivery, { scope: string; toDo: string }> = {
  direct: { scope: "video.publish", toDo: "publish for it" },
  inbox: { scope: "video.upload", toDo: "send drafts to it" },
};

/** Why this account cannot be posted to in this way, as a sentence; null when it can. */
export function refuseDelivery(
  account: Pick<AccountView, "username" | "scopes">,
  delivery: Delivery,
): string | null {
  const { scope, toDo } = needed[delivery];
  if (account.scopes.includes(scope)) return null;
  return `@${account.username} has not allowed Cuepost to ${toDo}.`;
}

/** Of a video draft TikTok takes the file alone; a photo draft carries its words along (Upload Video, Photo Post). */
export function explainDraft(kind: MediaKind): string {
  return kind === "photo"
    ? "The title and the description go along. Everything else is chosen in TikTok: who can see it, comments, music, disclosure and the AI label."
    : "TikTok takes the video alone. Everything else is chosen in TikTok: caption, cover, who can see it, interactions, disclosure and the AI label. What was chosen here is kept, in case you post to the profile after all.";
}

/** What the creator does on the phone, step by step. */
export function draftSteps(username: string): string[] {
  return [
    `Open TikTok as @${username}`,
    "Go to the inbox and tap the notification about the draft",
    "Finish it and post",
  ];
}
