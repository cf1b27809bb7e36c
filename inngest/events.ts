import { eventType } from "inngest";
import { z } from "zod";

/** A post needs a run: it is due soon, or the run it had is gone. */
export const postDue = eventType("post/due", {
  schema: z.object({ postId: z.uuid(), revision: z.number().int() }),
});

/** A file has arrived in storage and has not been looked at yet. */
export const mediaUploaded = eventType("media/uploaded", { schema: z.object({ mediaId: z.uuid() }) });

/** A file can be posted from now on, or never will be: for what waits for it. */
export const mediaSettled = eventType("media/settled", { schema: z.object({ mediaId: z.uuid() }) });

/** A person gave an address to fetch a file from, or the run that was at it is gone. */
export const mediaImportAsked = eventType("media/import-asked", {
  schema: z.object({ importId: z.uuid(), workspaceId: z.uuid() }),
});

/** TikTok has news of a publication or an account; the row holds what it said. */
export const webhookReceived = eventType("webhook/received", { schema: z.object({ webhookId: z.uuid() }) });

/** A mail was written; which one does not matter, since all that wait are sent. */
export const mailQueued = eventType("mail/queued", { schema: z.object({}) });

/** Programs are to be told of something; which is not said, since all that is due is sent. */
export const webhookQueued = eventType("webhook/queued", { schema: z.object({}) });
