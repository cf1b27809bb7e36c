import { memberHandler } from "@/lib/auth/member-handler";
import { getNextPlace } from "@/lib/posts/get-next-place";

export const GET = memberHandler(async (member, _request, { id }: { id: string }) => {
  const place = await getNextPlace(member, id);
  return Response.json(place, { headers: { "cache-control": "no-store" } });
});
