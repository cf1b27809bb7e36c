import type { NextRequest } from "next/server";

const RANGE_CHARACTERS_MAX = 100;

/** The part of a file that a player asks for. */
export function readRange(request: NextRequest): string | undefined {
  const range = request.headers.get("range");
  return range && range.length <= RANGE_CHARACTERS_MAX ? range : undefined;
}
