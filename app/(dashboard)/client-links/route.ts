import { z } from "zod";
import { memberHandler } from "@/lib/auth/member-handler";
import { listLinks } from "@/lib/clients/queries";

const Asked = z.object({ post: z.uuid().optional() });

export const GET = memberHandler(async (member, request) => {
  const { post } = Asked.parse(Object.fromEntries(request.nextUrl.searchParams));
  const links = await listLinks(member, { postId: post });
  return Response.json(links, { headers: { "cache-control": "no-store" } });
});
