import { memberHandler } from "@/lib/auth/member-handler";
import { getPreparedHash, openPreparedPhoto } from "@/lib/media/open-stored";
import { passOn } from "../pass-on";

/** A photo as TikTok gets it. */
export const GET = memberHandler<{ id: string }>(async (member, request, { id }) => {
  const hash = await getPreparedHash(member, id);
  const caching = { etag: `"${hash}"`, "cache-control": "private, max-age=3600, no-transform" };
  if (request.headers.get("if-none-match") === caching.etag) {
    return new Response(null, { status: 304, headers: caching });
  }
  return passOn(await openPreparedPhoto(member, id, { method: "GET", signal: request.signal }), caching);
});
