import type { NextRequest } from "next/server";
import { memberHandler } from "@/lib/auth/member-handler";
import { openMediaFile } from "@/lib/media/open-stored";
import type { Member } from "@/lib/workspaces/types";
import { passOn } from "../pass-on";
import { readRange } from "../read-range";

export const GET = memberHandler(serveFile);
export const HEAD = memberHandler(serveFile);

async function serveFile(member: Member, request: NextRequest, { id }: { id: string }): Promise<Response> {
  const opened = await openMediaFile(member, id, {
    method: request.method === "HEAD" ? "HEAD" : "GET",
    range: readRange(request),
    signal: request.signal,
  });
  return passOn(opened, { "cache-control": "private, max-age=3600, no-transform" });
}
