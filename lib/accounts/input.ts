import { z } from "zod";

/** What TikTok's redirect brings back: a code, or an error. */
export const ConnectAnswer = z.object({
  state: z.string().max(512).default(""),
  code: z.string().min(1).max(4096).optional(),
  error: z.string().max(256).optional(),
});
export type ConnectAnswer = z.infer<typeof ConnectAnswer>;

export const AccountIdInput = z.strictObject({ accountId: z.uuid() });
export type AccountIdInput = z.infer<typeof AccountIdInput>;

/** Null is the deployment's own way. */
export const VideoSourceInput = z.strictObject({
  accountId: z.uuid(),
  videoSource: z.enum(["upload", "pull"]).nullable(),
});
export type VideoSourceInput = z.infer<typeof VideoSourceInput>;
