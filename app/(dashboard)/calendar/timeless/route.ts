import { memberHandler } from "@/lib/auth/member-handler";
import { readFilters } from "@/lib/posts/calendar-filters";
import { listTimeless } from "@/lib/posts/list-calendar-page";

export const GET = memberHandler(async (member, request) => {
  const posts = await listTimeless(member, readFilters(request.nextUrl.searchParams));
  return Response.json(posts, { headers: { "cache-control": "no-store" } });
});
