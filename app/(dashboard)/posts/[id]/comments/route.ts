import { memberHandler } from "@/lib/auth/member-handler";
import { listThreads } from "@/lib/comments/queries";

export const GET = memberHandler(async (member, _request, { id }: { id: string }) => {
  return Response.json(await listThreads(member, id), { headers: { "cache-control": "no-store" } });
});
