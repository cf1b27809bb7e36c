import { createUploadthing } from "uploadthing/next";
import { UploadThingError } from "uploadthing/server";
import { z } from "zod";
import { announce } from "@/inngest/client";
import { mediaUploaded } from "@/inngest/events";
import { recordUpload } from "@/lib/media/record-upload";
import { VIDEO_SIZE_BYTES_MAX } from "@/lib/media/rules";
import { findMember } from "@/lib/workspaces/find-member";
import { uploaders } from "./uploaders";

const video = { maxFileSize: "4GB", maxFileCount: 1 } as const;

const Uploader = z.object({ userId: z.uuid(), workspaceId: z.uuid() });

const build = createUploadthing();

export const uploadRouter = {
  video: build(
    { "video/mp4": video, "video/quicktime": video, "video/webm": video },
    { presignedURLTTL: "1d", awaitServerData: true },
  )
    .middleware(({ req, files }) => {
      const member = uploaders.get(req);
      if (!member) throw new UploadThingError({ code: "FORBIDDEN", message: "Sign in first." });
      // UploadThing's "4GB" is the larger, binary one.
      if (files.some(({ size }) => size > VIDEO_SIZE_BYTES_MAX)) {
        throw new UploadThingError({ code: "TOO_LARGE", message: "TikTok takes videos up to 4 GB." });
      }
      return { userId: member.userId, workspaceId: member.workspaceId };
    })
    .onUploadComplete(async ({ metadata, file }) => {
      // Hours may lie between the address and the last byte: the person has to belong here still.
      const { userId, workspaceId } = Uploader.parse(metadata);
      const member = await findMember(userId, workspaceId);
      if (!member) throw new Error(`Upload ${file.key} came from someone who has left the workspace.`);
      const recorded = await recordUpload(member, {
        storageKey: file.key,
        name: file.name,
        contentType: file.type,
        sizeBytes: file.size,
      });
      await announce(mediaUploaded.create(recorded));
      return recorded;
    }),
};
