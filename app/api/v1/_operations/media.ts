import { announce } from "@/inngest/client";
import { mediaImportAsked, mediaUploaded } from "@/inngest/events";
import { ApiProblem } from "@/lib/api/api-problem";
import {
  completeUpload,
  createUpload,
  deleteMedia,
  getMedia,
  importMedia,
  listMedia,
  probeMedia,
} from "@/lib/api/contract/media";
import { probeMedia as judgeMedia } from "@/lib/api/probe-media";
import { getMediaResource, listMediaResources } from "@/lib/api/read-media";
import { deleteMedia as deleteFiles } from "@/lib/media/delete-media";
import { startImport } from "@/lib/media/expect-file";
import { expectUpload } from "@/lib/media/expect-upload";
import { completeUpload as completeFile } from "@/lib/media/settle-uploads";
import type { MediaInUse } from "@/lib/media/types";
import { answers } from "../_door/answers";

export const mediaHandlers = [
  answers(createUpload)(async ({ caller: { member }, body, seed }) => {
    const { name, content_type: contentType, size_bytes: sizeBytes, sha256 = null } = body;
    const file = { name, contentType, sizeBytes, sha256 };
    const { address, expiresAt } = await expectUpload(member, { mediaId: seed, ...file });
    const media = await getMediaResource(member, seed);
    return { body: { media, upload: { ...upload, url: address, expires_at: expiresAt.toISOString() } } };
  }),

  answers(importMedia)(async ({ caller: { member }, body, seed }) => {
    const { importId, mediaId } = await startImport(member, {
      ...{ address: body.url, name: body.name, mediaId: seed },
    });
    await announce(mediaImportAsked.create({ importId, workspaceId: member.workspaceId }));
    return { body: await getMediaResource(member, mediaId) };
  }),

  answers(listMedia)(async ({ caller: { member }, query }) => ({
    body: await listMediaResources(member, query),
  })),

  answers(getMedia)(async ({ caller: { member }, params }) => ({
    body: await getMediaResource(member, params.media_id),
  })),

  answers(deleteMedia)(async ({ caller: { member }, params }) => {
    const { inUse } = await deleteFiles(member, [params.media_id]);
    for (const use of inUse) throw toProblem(use);
    return { body: null };
  }),

  answers(completeUpload)(async ({ caller: { member }, params: { media_id: mediaId } }) => {
    const outcome = await completeFile(member, mediaId);
    if (outcome === "incomplete") {
      throw new ApiProblem("upload_incomplete", "The store does not have all of the file yet.");
    }
    if (outcome === "checking") await announce(mediaUploaded.create({ mediaId }));
    return { body: await getMediaResource(member, mediaId) };
  }),

  answers(probeMedia)(async ({ caller: { member }, params }) => ({
    body: await judgeMedia(member, params.media_id),
  })),
];

const upload = {
  method: "PUT",
  content_type: "multipart/form-data",
  field: "file",
  resume: {
    method: "HEAD",
    offset_header: "x-ut-range-start",
    range_header: "Range: bytes={offset}-",
  },
} as const;

/** A post that the key does not see is not named. */
function toProblem({ name, post }: MediaInUse): ApiProblem {
  if (!post) return new ApiProblem("media_in_use", `${name} is needed by a post that this key does not see.`);
  return new ApiProblem("media_in_use", `${name} is needed by a post of ${post.account}.`, {
    more: { post_id: post.id },
  });
}
