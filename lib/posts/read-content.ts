import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Database, Transaction } from "@/db";
import { accounts, media, postPhotos } from "@/db/schema";
import type { BoundContent } from "@/lib/approvals/types";
import type { PostRow } from "./move-post";
import { pickSettings } from "./rules";

/** All that an approval of this post would be of, as the row given says it: it may be one that is about to be written. */
export async function readContent(tx: Database | Transaction, post: PostRow): Promise<BoundContent> {
  const [account] = await tx
    .select({ id: accounts.id, name: accounts.displayName })
    .from(accounts)
    .where(eq(accounts.id, post.accountId));
  const { scheduledLocal: local, timeZone, scheduledAt } = post;
  return {
    account: account ?? { id: post.accountId, name: "" },
    media: (await listMedia(tx, post)).map(({ id, kind, name, sha256, prepared }) => ({
      ...{ id, kind, name },
      sha256: (kind === "photo" ? prepared?.sha256 : sha256) ?? "",
    })),
    settings: pickSettings(post),
    time: local && timeZone && scheduledAt ? { local, timeZone, at: scheduledAt.toISOString() } : null,
  };
}

async function listMedia(tx: Database | Transaction, post: PostRow) {
  const { id, kind, name, sha256, prepared } = media;
  const columns = { id, kind, name, sha256, prepared };
  const photos = await tx
    .select(columns)
    .from(postPhotos)
    .innerJoin(media, eq(media.id, postPhotos.mediaId))
    .where(eq(postPhotos.postId, post.id))
    .orderBy(asc(postPhotos.position));
  if (photos.length > 0) return photos;
  return tx.select(columns).from(media).where(eq(media.id, post.mediaId));
}
