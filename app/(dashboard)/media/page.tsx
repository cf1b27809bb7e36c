import type { Metadata } from "next";
import { MediaLibrary } from "@/components/media/media-library";
import { requireMember } from "@/lib/auth/require-member";
import { ListMediaInput } from "@/lib/media/input";
import { listMedia } from "@/lib/media/queries";
import { may } from "@/lib/workspaces/permissions";
import { deleteMediaAction } from "./actions";

export const metadata: Metadata = { title: "Library" };

interface MediaPageProps {
  searchParams: Promise<{ kind?: string | string[] }>;
}

export default async function MediaPage({ searchParams }: MediaPageProps) {
  const member = await requireMember();
  const kind = ListMediaInput.shape.kind.catch(undefined).parse((await searchParams).kind);
  return (
    <MediaLibrary
      key={kind}
      firstPage={await listMedia(member, { kind })}
      kind={kind}
      canUpload={may(member.role, "upload media")}
      canCompose={may(member.role, "compose posts")}
      onDelete={deleteMediaAction}
    />
  );
}
