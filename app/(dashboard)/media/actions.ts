"use server";

import { memberAction } from "@/lib/auth/member-action";
import { deleteMedia } from "@/lib/media/delete-media";
import { KeepMediaInput, LabelMediaInput, MediaIdsInput } from "@/lib/media/input";
import { keepMedia } from "@/lib/media/keep-media";
import { labelMedia } from "@/lib/media/label-media";
import { restoreMedia } from "@/lib/media/restore-media";

export const deleteMediaAction = memberAction(MediaIdsInput, (member, { mediaIds }) =>
  deleteMedia(member, mediaIds),
);

export const restoreMediaAction = memberAction(MediaIdsInput, (member, { mediaIds }) =>
  restoreMedia(member, mediaIds),
);

export const keepMediaAction = memberAction(KeepMediaInput, keepMedia);

export const labelMediaAction = memberAction(LabelMediaInput, labelMedia);
