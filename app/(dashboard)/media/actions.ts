"use server";

import { revalidatePath } from "next/cache";
import { memberAction } from "@/lib/auth/member-action";
import { deleteMedia } from "@/lib/media/delete-media";
import { MediaIdInput } from "@/lib/media/input";

export const deleteMediaAction = memberAction(MediaIdInput, async (member, { mediaId }) => {
  await deleteMedia(member, mediaId);
  revalidatePath("/media");
});
