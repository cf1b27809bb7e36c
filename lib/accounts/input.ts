import { z } from "zod";
import { TimeZone } from "@/lib/workspaces/input";
import { GIVEN_ACCOUNTS_MAX, QUEUE_SLOTS_MAX } from "./rules";

/** What TikTok's redirect brings back: a code, or an error. */
export const ConnectAnswer = z.object({
  state: z.string().max(512).default(""),
  code: z.string().min(1).max(4096).optional(),
  error: z.string().max(256).optional(),
});
export type ConnectAnswer = z.infer<typeof ConnectAnswer>;

/** At the sandbox that stands beside TikTok, or at TikTok itself. */
export const ConnectInput = z.strictObject({ isTest: z.boolean() });

export const AccountIdInput = z.strictObject({ accountId: z.uuid() });
export type AccountIdInput = z.infer<typeof AccountIdInput>;

/** Null is the deployment's own way. */
export const VideoSourceInput = z.strictObject({
  accountId: z.uuid(),
  videoSource: z.enum(["upload", "pull"]).nullable(),
});
export type VideoSourceInput = z.infer<typeof VideoSourceInput>;

/** Null is the workspace's zone. */
export const QueueInput = z.strictObject({
  accountId: z.uuid(),
  timeZone: TimeZone.max(64).nullable(),
  slots: z
    .array(
      z.strictObject({
        weekday: z.number().int().min(1).max(7),
        minute: z
          .number()
          .int()
          .min(0)
          .max(24 * 60 - 1),
      }),
    )
    .max(QUEUE_SLOTS_MAX, `A queue has up to ${QUEUE_SLOTS_MAX} times a week.`)
    .refine(
      (slots) => new Set(slots.map(({ weekday, minute }) => weekday * 1440 + minute)).size === slots.length,
      "A time stands in a day once.",
    ),
});
export type QueueInput = z.infer<typeof QueueInput>;

/** Null is every account, also those that are connected later. */
export const GiveAccountsInput = z.strictObject({
  userId: z.uuid(),
  accountIds: z
    .array(z.uuid())
    .max(GIVEN_ACCOUNTS_MAX, `Choose up to ${GIVEN_ACCOUNTS_MAX} accounts.`)
    .nullable(),
});
export type GiveAccountsInput = z.infer<typeof GiveAccountsInput>;
