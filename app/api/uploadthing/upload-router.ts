import type { NextRequest } from "next/server";
import { createUploadthing } from "uploadthing/next";
import { UploadThingError } from "uploadthing/server";
import { z } from "zod";
import { announce } from "@/inngest/client";
import { mediaUploaded } from "@/inngest/events";
import { recordUpload } from "@/lib/media/record-upload";
import { formatBytes, PHOTO_SIZE_BYTES_MAX, VIDEO_SIZE_BYTES_MAX } from "@/lib/media/rules";
import type { UploadedFile } from "@/lib/media/types";
import { findMember } from "@/lib/workspaces/find-member";
import { uploaders } from "./uploaders";

/** UploadThing's units are binary, so these are the next ones above our own limits. */
const video = { maxFileSize: "4GB", maxFileCount: 1 } as const;
const photo = { maxFileSize: "64MB", maxFileCount: 1 } as const;
const options = { presignedURLTTL: "1d", awaitServerData: true } as const;

const Uploader = z.object({ userId: z.uuid(), workspaceId: z.uuid() });

const build = createUploadthing();

export const uploadRouter = {
  video: build({ "video/mp4": video, "video/quicktime": video, "video/webm": video }, options)
    .middleware(({ req, files }) => admit(req, files, VIDEO_SIZE_BYTES_MAX))
    .onUploadComplete(({ metadata, file }) => record(metadata, file)),
  photo: build(
    {
      "image/jpeg": photo,
      "image/png": photo,
      "image/webp": photo,
      "image/heic": photo,
      "image/heif": photo,
      "image/avif": photo,
      "image/gif": photo,
    },
    options,
  )
    .middleware(({ req, files }) => admit(req, files, PHOTO_SIZE_BYTES_MAX))
    .onUploadComplete(({ metadata, file }) => record(metadata, file)),
};

function admit(request: NextRequest, files: readonly { size: number }[], sizeBytesMax: number) {
  const member = uploaders.get(request);
  if (!member) throw new UploadThingError({ code: "FORBIDDEN", message: "Sign in first." });
  if (files.some(({ size }) => size > sizeBytesMax)) {
    const message = `This file is too large: up to ${formatBytes(sizeBytesMax)} can be used.`;
    throw new UploadThingError({ code: "TOO_LARGE", message });
  }
  return { userId: member.userId, workspaceId: member.workspaceId };
}

type StoredFile = { key: string; name: string; type: string; size: number };

async function record(metadata: unknown, { key, name, type, size }: StoredFile) {
  // Hours may lie between the address and the last byte: the person has to belong here still.
  const { userId, workspaceId } = Uploader.parse(metadata);
  const member = await findMember(userId, workspaceId);
  if (!member) throw new Error(`Upload ${key} came from someone who has left the workspace.`);
  const file: UploadedFile = { storageKey: key, name, contentType: type, sizeBytes: size };
  const recorded = await recordUpload(member, file);
  await announce(mediaUploaded.create(recorded));
  return recorded;
}
