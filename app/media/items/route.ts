import { memberHandler } from "@/lib/auth/member-handler";
import { listMedia } from "@/lib/media/queries";

export const GET = memberHandler(async (member, request) => {
  const page = await listMedia(member, Object.fromEntries(request.nextUrl.searchParams));
  return Response.json(page, { headers: { "cache-control": "no-store" } });
});
