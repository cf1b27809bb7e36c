import type { NextRequest } from "next/server";
import { passOn } from "@/app/media/[id]/pass-on";
import { readRange } from "@/app/media/[id]/read-range";
import { openForTikTok } from "@/lib/media/open-stored";
import { guestMedia } from "./guest-media";

export const GET = guestMedia(serveFile);
export const HEAD = guestMedia(serveFile);

/** The very bytes that TikTok gets. */
async function serveFile(mediaId: string, request: NextRequest, headers: Record<string, string>) {
  const opened = await openForTikTok(mediaId, {
    method: request.method === "HEAD" ? "HEAD" : "GET",
    range: readRange(request),
    signal: request.signal,
  });
  return passOn(opened, headers);
}
