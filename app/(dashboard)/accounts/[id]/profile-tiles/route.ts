import { memberHandler } from "@/lib/auth/member-handler";
import { parseInput } from "@/lib/auth/parse-input";
import { listProfileTiles, ProfileTilesInput } from "@/lib/posts/profile-tiles";

/** How the account's profile will look beside a post that is being made. */
export const GET = memberHandler<{ id: string }>(async (member, request, { id }) => {
  const asked = parseInput(ProfileTilesInput, Object.fromEntries(request.nextUrl.searchParams));
  return Response.json(await listProfileTiles(member, id, asked), {
    headers: { "cache-control": "no-store" },
  });
});
