import { memberHandler } from "@/lib/auth/member-handler";
import { refuseLargeBody } from "@/lib/auth/refuse-large-body";
import { endComposition } from "@/lib/compositions/end-composition";
import { SaveCompositionInput } from "@/lib/compositions/input";
import { findComposition } from "@/lib/compositions/queries";
import { saveComposition } from "@/lib/compositions/save-composition";
import { AppError } from "@/lib/errors";

const BODY_BYTES_MAX = 500_000;
const uncached = { headers: { "cache-control": "no-store" } };
type Place = { id: string };

/** What stands there now, or null. */
export const GET = memberHandler<Place>(async (member, _request, { id }) =>
  Response.json(await findComposition(member, id), uncached),
);

/** A handler, not an action: actions wait for each other, and a page that closes could not send one. */
export const PUT = memberHandler<Place>(async (member, request, { id }) => {
  const refusal = refuseLargeBody(request, BODY_BYTES_MAX);
  if (refusal) return refusal;
  const body = await request.json().catch((cause) => {
    throw new AppError("invalid", "This is not JSON.", { cause });
  });
  return Response.json(await saveComposition(member, id, SaveCompositionInput.parse(body)), uncached);
});

/** Throws it away and gives it back, for an undo. */
export const DELETE = memberHandler<Place>(async (member, _request, { id }) =>
  Response.json(await endComposition(member, id), uncached),
);
