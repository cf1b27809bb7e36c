import { memberHandler } from "@/lib/auth/member-handler";
import { countMedia } from "@/lib/media/queries";
import { getStorageUse } from "@/lib/media/storage-use";

export const GET = memberHandler(async (member, request) => {
  const filters = Object.fromEntries(request.nextUrl.searchParams);
  const [count, storage] = await Promise.all([countMedia(member, filters), getStorageUse(member)]);
  return Response.json({ count, storage }, { headers: { "cache-control": "no-store" } });
});
