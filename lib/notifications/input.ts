import { z } from "zod";
import { isTimeZone } from "@/lib/workspaces/input";
import { type ChosenKind, chosenKinds, kindGroups, mailChoices } from "./rules";

const IDS_MAX = 100;
const minute = z.number().int().min(0).max(1439).nullable();

export const NotificationSettingsInput = z
  .strictObject({
    timeZone: z.string().max(60).refine(isTimeZone, "Choose a time zone."),
    digest: z.enum(["daily", "weekly"]),
    digestHour: z.number().int().min(0).max(23),
    quietFrom: minute,
    quietTo: minute,
    urgentAnyway: z.boolean(),
    choices: z.record(z.enum(chosenKinds as [ChosenKind, ...ChosenKind[]]), z.enum(mailChoices)),
  })
  .refine(({ quietFrom, quietTo }) => (quietFrom === null) === (quietTo === null), {
    path: ["quietTo"],
    message: "Quiet hours need a beginning and an end.",
  })
  .refine(({ quietFrom, quietTo }) => quietFrom === null || quietFrom !== quietTo, {
    path: ["quietTo"],
    message: "Quiet hours that end when they begin are none.",
  });
export type NotificationSettingsInput = z.output<typeof NotificationSettingsInput>;

export const InboxFilter = z.object({
  group: z
    .enum(Object.keys(kindGroups) as [keyof typeof kindGroups])
    .optional()
    .catch(undefined),
  workspace: z.uuid().optional().catch(undefined),
  unread: z.literal("1").optional().catch(undefined),
  /** The last row of the page before: instant and id. */
  before: z
    .string()
    .regex(/^\d{4}-[\d:T.-]{10,20}Z_[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});
export type InboxFilter = z.output<typeof InboxFilter>;

export const ReadInput = z.strictObject({
  ids: z.array(z.uuid()).min(1).max(IDS_MAX),
  isRead: z.boolean(),
});
export type ReadInput = z.output<typeof ReadInput>;

/** Up to what the person had before their eyes: what came meanwhile stays unread. */
export const ReadAllInput = z.strictObject({ until: z.iso.datetime() });
