import "server-only";
import type { NextRequest } from "next/server";
import { ZodError } from "zod";
import { AppError, toStatus } from "@/lib/errors";
import type { Member } from "@/lib/workspaces/types";
import { toAppError } from "./parse-input";
import { findCurrentMember } from "./require-member";
import { saySentence } from "./say-sentence";

type Params = Record<string, string | string[] | undefined>;

/** A route handler for members only. Answers problems as `{ error: { code, message, field } }`. */
export function memberHandler<P extends Params>(
  work: (member: Member, request: NextRequest, params: P) => Promise<Response>,
): (request: NextRequest, context: { params: Promise<P> }) => Promise<Response> {
  return async (request, context) => {
    try {
      if (isForeignWrite(request)) throw new AppError("forbidden", "This came from another site.");
      const member = await findCurrentMember();
      if (!member) return answer(401, { code: "signed-out", message: await saySentence("Sign in first.") });
      return await work(member, request, await context.params);
    } catch (error) {
      const told = error instanceof ZodError ? toAppError(error) : error;
      if (!(told instanceof AppError)) throw error;
      const message = await saySentence(told.message);
      return answer(toStatus(told), { code: told.code, message, field: told.field });
    }
  };
}

/** SameSite keeps other sites out, but not other names below the same domain. */
function isForeignWrite(request: NextRequest): boolean {
  if (request.method === "GET" || request.method === "HEAD") return false;
  return ["cross-site", "same-site"].includes(request.headers.get("sec-fetch-site") ?? "");
}

function answer(status: number, error: { code: string; message: string; field?: string | undefined }) {
  return Response.json({ error }, { status, headers: { "cache-control": "no-store" } });
}
