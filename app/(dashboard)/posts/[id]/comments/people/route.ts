import { memberHandler } from "@/lib/auth/member-handler";
import { listMentionable } from "@/lib/comments/queries";

export const GET = memberHandler(async (member, request, { id }: { id: string }) => {
  const audience = request.nextUrl.searchParams.get("audience") === "everyone" ? "everyone" : "team";
  const people = await listMentionable(member, { postId: id, audience });
  return Response.json(people, { headers: { "cache-control": "no-store" } });
});
