import { memberHandler } from "@/lib/auth/member-handler";
import { getMediaDetail } from "@/lib/media/queries";
import { listFits } from "@/lib/posts/list-fits";
import { listUses } from "@/lib/posts/list-uses";

/** What the library shows of one file: its facts, where it is used, and which accounts can take it. */
export const GET = memberHandler<{ id: string }>(async (member, _request, { id }) => {
  const media = await getMediaDetail(member, id);
  const [uses, fits] = await Promise.all([listUses(member, id), listFits(member, media)]);
  return Response.json({ media, uses, fits }, { headers: { "cache-control": "no-store" } });
});
