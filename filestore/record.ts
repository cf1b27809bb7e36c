import { z } from "zod";

export const FileKey = z.string().regex(/^[A-Za-z0-9]{20,64}$/);

const Upload = z.object({
  signature: z.string(),
  name: z.string(),
  sizeBytes: z.number(),
  contentType: z.string(),
  customId: z.string().nullable(),
});
export type Upload = z.infer<typeof Upload>;

/**
 * What is known of one key. registered: the app announced it; bound to one upload by the first presigned URL
 * seen. uploaded: every byte is here. confirmed: the app has answered the hook.
 */
export const FileRecord = z.object({
  key: FileKey,
  state: z.enum(["registered", "uploaded", "confirmed"]),
  registeredAt: z.number(),
  uploadedAt: z.number().nullable(),
  /** Null when the app sent the file itself, and need not be told. */
  callbackUrl: z.string().nullable(),
  callbackSlug: z.string(),
  awaitServerData: z.boolean(),
  metadata: z.record(z.string(), z.unknown()),
  upload: Upload.nullable(),
  serverData: z.unknown(),
});
export type FileRecord = z.infer<typeof FileRecord>;

export type StoredFile = FileRecord & { upload: Upload; uploadedAt: number };

export function isStored(record: FileRecord | null): record is StoredFile {
  return record !== null && record.state !== "registered" && record.upload !== null;
}
