import type { NextRequest } from "next/server";
import { guestFileHeaders, serveGuest } from "@/app/review/[token]/_door/guest-file";
import { holdsMedia } from "@/lib/clients/shared-posts";
import { AppError } from "@/lib/errors";

type Serve = (mediaId: string, request: NextRequest, headers: Record<string, string>) => Promise<Response>;

/** A file of the posts that an open link shows. */
export function guestMedia(serve: Serve) {
  return async (
    request: NextRequest,
    { params }: { params: Promise<{ token: string; id: string }> },
  ): Promise<Response> => {
    const { token, id } = await params;
    return serveGuest(token, async (link) => {
      if (!(await holdsMedia(link, id))) throw new AppError("not-found", "This is not there.");
      return serve(id, request, guestFileHeaders);
    });
  };
}
