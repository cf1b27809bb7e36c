import { listPhotos } from "./photos.ts";
import { labelsOf, type Post } from "./posts.ts";
import { listPublications } from "./publications.ts";
import { readUrls } from "./pull-media.ts";
import type { Store } from "./store.ts";

export type DescribedPost = ReturnType<typeof describePost>;

/** A task as the control API shows it. Pull URLs may be signed, so only their number is. */
export function describePost(store: Store, post: Post) {
  return {
    id: post.id,
    postIds: listPublications(store, post.publishId).map(({ id }) => id),
    publishId: post.publishId,
    mediaType: post.mediaType,
    source: post.source,
    delivery: post.delivery,
    status: post.status,
    failReason: post.failReason,
    isStuck: Boolean(post.isStuck),
    title: post.title,
    description: post.description,
    caption: post.caption,
    privacyLevel: post.privacyLevel,
    allowComment: Boolean(post.allowComment),
    allowDuet: Boolean(post.allowDuet),
    allowStitch: Boolean(post.allowStitch),
    isBrandContent: Boolean(post.isBrandContent),
    isBrandOrganic: Boolean(post.isBrandOrganic),
    isAigc: Boolean(post.isAigc),
    autoAddMusic: Boolean(post.autoAddMusic),
    labels: labelsOf(post),
    coverMs: post.coverMs,
    photoCoverIndex: post.photoCoverIndex,
    photos: listPhotos(store, post.publishId).map(({ sha256, contentType, sizeBytes, width, height }) => ({
      sha256,
      contentType,
      sizeBytes,
      width,
      height,
    })),
    pullUrls: readUrls(post).length,
    sha256: post.sha256,
    sizeBytes: post.sizeBytes,
    uploadedBytes: post.uploadedBytes,
    downloadedBytes: post.downloadedBytes,
    initAt: new Date(post.initAt).toISOString(),
    postedAt: timeOf(post.postedAt),
    discardedAt: timeOf(post.discardedAt),
  };
}

function timeOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
