import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db";
import { ledgerEntries } from "@/db/schema";
import type { FoundIntent } from "@/lib/intents/find-intent";
import { type PrivacyWish, privacyNames } from "@/lib/intents/input";
import type { PostRow } from "@/lib/posts/move-post";

const Consented = z.object({
  accountId: z.string(),
  settings: z.record(z.string(), z.unknown()),
  source: z.string().optional(),
  profileId: z.string().optional(),
});

type Before = Pick<PrivacyWish, "profile" | "stated">;
const nothing: Before = { profile: null, stated: [] };

/**
 * What was said about the privacy of a post before it is changed: with what its intent holds, or with the last agreement
 * to it, where the post is still as that says. Of a draft that nobody agreed to it is nothing.
 */
export async function findLastAgreement(post: PostRow, intent: FoundIntent | null): Promise<Before> {
  if (intent) return intent.plan.privacy;
  const [entry] = await db
    .select({ body: ledgerEntries.body })
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.postId, post.id), eq(ledgerEntries.kind, "consented")))
    .orderBy(desc(ledgerEntries.number))
    .limit(1);
  const consented = entry && Consented.safeParse(JSON.parse(entry.body)).data;
  if (!consented) return nothing;
  const { settings, accountId, source, profileId } = consented;
  // Of a draft for the inbox nothing was said: its creator says it in the TikTok app.
  if (post.delivery === "inbox") return nothing;
  const isSame =
    accountId === post.accountId &&
    settings.delivery === post.delivery &&
    privacyNames.every((name) => settings[name] === post[name]);
  if (!isSame) return nothing;
  if (source === "posting profile" && profileId) return { profile: profileId, stated: [] };
  return { profile: null, stated: [...privacyNames] };
}
