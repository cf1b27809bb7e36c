import type { Metadata } from "next";
import { MediaLibrary } from "@/components/media/media-library";
import { requireMember } from "@/lib/auth/require-member";
import { listMedia } from "@/lib/media/queries";
import { may } from "@/lib/workspaces/permissions";
import { deleteMediaAction } from "./actions";

export const metadata: Metadata = { title: "Library" };

export default async function MediaPage() {
  const member = await requireMember();
  return (
    <MediaLibrary
      firstPage={await listMedia(member)}
      canUpload={may(member.role, "upload media")}
      canCompose={may(member.role, "compose posts")}
      onDelete={deleteMediaAction}
    />
  );
}
