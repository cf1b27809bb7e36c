import { memberHandler } from "@/lib/auth/member-handler";
import { getPostByPath } from "../get-post-by-path";

export const GET = memberHandler(async (member, _request, { id }: { id: string }) => {
  const post = await getPostByPath(member, id);
  return Response.json(post, { headers: { "cache-control": "no-store" } });
});
