import type { NextRequest } from "next/server";
import { memberHandler } from "@/lib/auth/member-handler";
import { openMediaFile } from "@/lib/media/open-stored";
import type { Member } from "@/lib/workspaces/types";
import { passOn } from "../pass-on";

const RANGE_CHARACTERS_MAX = 100;

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

function readRange(request: NextRequest): string | undefined {
  const range = request.headers.get("range");
  return range && range.length <= RANGE_CHARACTERS_MAX ? range : undefined;
}
