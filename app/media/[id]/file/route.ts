import type { NextRequest } from "next/server";
import { memberHandler } from "@/lib/auth/member-handler";
import { openMediaFile } from "@/lib/media/open-media-range";
import { videoContentTypes } from "@/lib/media/rules";
import type { Member } from "@/lib/workspaces/types";

const RANGE_CHARACTERS_MAX = 100;
const passedOn = ["content-length", "content-range", "accept-ranges"];

export const GET = memberHandler(serveFile);
export const HEAD = memberHandler(serveFile);

/** The store's answer, with headers of our own making: a file is never more than a video here. */
async function serveFile(member: Member, request: NextRequest, { id }: { id: string }): Promise<Response> {
  const { response, contentType } = await openMediaFile(member, id, {
    method: request.method === "HEAD" ? "HEAD" : "GET",
    range: readRange(request),
    signal: request.signal,
  });
  const headers = new Headers({
    "content-type": videoContentTypes.find((type) => type === contentType) ?? "application/octet-stream",
    "content-disposition": "inline",
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    "cache-control": "private, max-age=3600, no-transform",
  });
  for (const name of passedOn) {
    const value = response.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(response.body, { status: response.status, headers });
}

function readRange(request: NextRequest): string | undefined {
  const range = request.headers.get("range");
  return range && range.length <= RANGE_CHARACTERS_MAX ? range : undefined;
}
