import "server-only";
import { AppError } from "@/lib/errors";
import { deriveId } from "@/lib/intents/derive-id";
import { getMediaInOrder } from "@/lib/media/queries";
import { guessContentType, isWebAddress, kindOf } from "@/lib/media/rules";
import type { MediaKind } from "@/lib/media/types";
import type { MediaFacts } from "@/lib/posts/problems";
import type { Member } from "@/lib/workspaces/types";
import { ApiProblem } from "./api-problem";
import type { PostFields } from "./read-post-fields";

export interface PostFiles {
  mediaIds: string[];
  kind: MediaKind;
  /** One of them is not ready. */
  waits: boolean;
  facts: MediaFacts[];
  /** Those that are fetched, with the ids that they will have. */
  imports: { mediaId: string; address: string }[];
}

/** What a post is made of: files of the library, or addresses that are fetched; null where a change names none. */
export async function findPostFiles(
  member: Member,
  { media_ids: ids, media_urls: addresses, names }: PostFields,
  seed: string,
): Promise<PostFiles | null> {
  if (ids && addresses) {
    const detail = "Files come from the library or from addresses: send `media_ids` or `media_urls`.";
    throw new ApiProblem("invalid_request", detail, { pointer: `/${names.media_ids}` });
  }
  if (ids) return findInLibrary(member, ids, names.media_ids ?? "media_ids");
  return addresses ? expectAt(addresses, seed, names.media_urls ?? "media_urls") : null;
}

async function findInLibrary(member: Member, mediaIds: string[], name: string): Promise<PostFiles> {
  try {
    const facts = await getMediaInOrder(member, mediaIds);
    const kind = facts.some((file) => file.kind === "photo") ? "photo" : "video";
    const waits = facts.some(({ status }) => status === "fetching" || status === "checking");
    return { mediaIds, kind, waits, facts, imports: [] };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const detail = "There is no such file in the library, or it was deleted.";
    throw new ApiProblem("not_found", detail, { pointer: `/${name}`, cause: error });
  }
}

/** Several are photos, since a post holds one video. */
function expectAt(addresses: string[], seed: string, name: string): PostFiles {
  for (const [index, address] of addresses.entries()) {
    if (isWebAddress(address)) continue;
    const pointer = name === "media_urls" ? `/media_urls/${index}` : `/${name}`;
    const detail = "An address begins with https:// and holds no password.";
    throw new ApiProblem("invalid_request", detail, { pointer });
  }
  const guessed = addresses.map((address) => kindOf(guessContentType(new URL(address).pathname)));
  const kind = addresses.length > 1 ? "photo" : (guessed[0] ?? "video");
  return {
    mediaIds: addresses.map((_, index) => deriveId(seed, `file ${index}`)),
    kind,
    waits: true,
    facts: addresses.map(() => ({ kind, status: "fetching", problem: null, durationMs: null, sha256: null })),
    imports: addresses.map((address, index) => ({ mediaId: deriveId(seed, `file ${index}`), address })),
  };
}
