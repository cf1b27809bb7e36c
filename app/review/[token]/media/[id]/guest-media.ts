import type { NextRequest } from "next/server";
import { getOpenLink } from "@/app/review/[token]/_door/open-review";
import { holdsMedia } from "@/lib/clients/shared-posts";
import { AppError, toStatus } from "@/lib/errors";

/** Not kept for long: a link that is revoked shows nothing any more. */
const headers = {
  "cache-control": "private, max-age=60, no-transform",
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex",
};

type Serve = (mediaId: string, request: NextRequest, headers: Record<string, string>) => Promise<Response>;

/** A file of the posts that an open link shows; whatever else there is, is not there. */
export function guestMedia(serve: Serve) {
  return async (
    request: NextRequest,
    { params }: { params: Promise<{ token: string; id: string }> },
  ): Promise<Response> => {
    const { token, id } = await params;
    try {
      if (!(await holdsMedia(await getOpenLink(token), id))) throw notThere();
      return await serve(id, request, headers);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return new Response(null, { status: toStatus(error), headers: { "cache-control": "no-store" } });
    }
  };
}

const notThere = () => new AppError("not-found", "This is not there.");
