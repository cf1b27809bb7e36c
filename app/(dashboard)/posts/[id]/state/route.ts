import { memberHandler } from "@/lib/auth/member-handler";
import { getPost } from "@/lib/posts/queries";

export const GET = memberHandler(async (member, _request, { id }: { id: string }) => {
  const post = await getPost(member, id);
  return Response.json(post, { headers: { "cache-control": "no-store" } });
});
