import { fetchCreatorInfo } from "@/lib/accounts/queries";
import { memberHandler } from "@/lib/auth/member-handler";

/** What TikTok lets this account post right now; the composer asks each time it is shown. */
export const GET = memberHandler<{ id: string }>(async (member, _request, { id }) =>
  Response.json(await fetchCreatorInfo(member, id), { headers: { "cache-control": "no-store" } }),
);
