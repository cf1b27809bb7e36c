import { memberHandler } from "@/lib/auth/member-handler";
import { parseInput } from "@/lib/auth/parse-input";
import { findDuplicate } from "@/lib/media/find-duplicate";
import { FindDuplicateInput } from "@/lib/media/input";

/** Whether the library has a file already, by the hash of all its bytes. */
export const GET = memberHandler(async (member, request) => {
  const input = parseInput(FindDuplicateInput, Object.fromEntries(request.nextUrl.searchParams));
  return Response.json(
    { duplicate: await findDuplicate(member, input) },
    { headers: { "cache-control": "no-store" } },
  );
});
