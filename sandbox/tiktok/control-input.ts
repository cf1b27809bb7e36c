import { z } from "zod";

export const WhoseInput = z.strictObject({ creator: z.string().optional() });

export const CreatorInput = z.strictObject({ nickname: z.string().min(1).max(60) });

export const CreatorPatch = z.strictObject({
  nickname: z.string().min(1).max(60).optional(),
  isPrivate: z.boolean().optional(),
  commentDisabled: z.boolean().optional(),
  duetDisabled: z.boolean().optional(),
  stitchDisabled: z.boolean().optional(),
  isBanned: z.boolean().optional(),
  isAppOld: z.boolean().optional(),
  isStuck: z.boolean().optional(),
  maxDurationSec: z.int().min(1).max(3600).optional(),
});
export type CreatorPatch = z.output<typeof CreatorPatch>;

const cap = z.int().min(0).max(1_000_000).optional();
export const AppPatch = z.strictObject({
  isAudited: z.boolean().optional(),
  activeCreatorsMax: cap,
  postsPerDayMax: cap,
  pendingSharesMax: cap,
});
export type AppPatch = z.output<typeof AppPatch>;

export const FinishInput = z.strictObject({
  privacyLevel: z.string(),
  caption: z.string().max(2200).optional(),
});

export const VisibilityInput = z.strictObject({ privacyLevel: z.string() });

/** As `authorization.removed` numbers them. */
export const REMOVAL_REASONS = [
  "unknown",
  "disconnected in the app",
  "account deleted",
  "age changed",
  "account banned",
  "revoked by the developer",
] as const;

export const RemovalInput = z.strictObject({
  reason: z
    .int()
    .min(0)
    .max(REMOVAL_REASONS.length - 1)
    .default(1),
});
