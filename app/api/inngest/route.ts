import { serve } from "inngest/next";
import { announceWebhooks, inngest } from "@/inngest/client";
import * as functions from "@/inngest/functions";
import { refuseLargeBody } from "@/lib/auth/refuse-large-body";
import { getEnv } from "@/lib/env";

/** A step may stream a part of 64 MB over a slow line. */
export const maxDuration = 600;

/** The origin is fixed: an unsigned sync would otherwise register whatever Host it was called by. */
const createHandler = () =>
  serve({ client: inngest, functions: Object.values(functions), serveOrigin: getEnv().APP_URL });
let handler: ReturnType<typeof createHandler> | undefined;
const handlers = () => {
  // The engine asks each process that can work, as soon as it is up and each minute: who works hears, too.
  announceWebhooks();
  handler ??= createHandler();
  return handler;
};
type Route = ReturnType<typeof createHandler>;

export const GET: Route["GET"] = (...call) => handlers().GET(...call);
export const POST: Route["POST"] = async (...call) => refuse(call[0]) ?? handlers().POST(...call);
export const PUT: Route["PUT"] = async (...call) => refuse(call[0]) ?? handlers().PUT(...call);

/** A call carries the results of all steps before it; Inngest itself sends 4 MB at the most. */
const BODY_BYTES_MAX = 8 * 1024 * 1024;
const refuse = (request: Request) => refuseLargeBody(request, BODY_BYTES_MAX);
