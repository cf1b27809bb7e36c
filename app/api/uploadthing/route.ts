import type { NextRequest } from "next/server";
import { createRouteHandler } from "uploadthing/next";
import { memberHandler } from "@/lib/auth/member-handler";
import { refuseLargeBody } from "@/lib/auth/refuse-large-body";
import { getHookAddress, getStorageSettings } from "@/lib/media/storage";
import { assertMay } from "@/lib/workspaces/assert-may";
import { uploadRouter } from "./upload-router";
import { uploaders } from "./uploaders";

const BODY_BYTES_MAX = 256 * 1024;

type Context = { params: Promise<Record<string, never>> };

const askForAddresses = memberHandler(async (member, request) => {
  assertMay(member, "upload media");
  uploaders.set(request, member);
  return getHandlers().POST(request);
});

/** The store calls back without a session: UploadThing's route checks its signature. */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const refusal = refuseLargeBody(request, BODY_BYTES_MAX);
  if (refusal) return refusal;
  const isFromStore = request.headers.has("uploadthing-hook");
  return isFromStore ? getHandlers().POST(request) : askForAddresses(request, context);
}

let handlers: ReturnType<typeof createRouteHandler> | undefined;

/** Made at the first request, so that a build needs no configuration. */
function getHandlers() {
  handlers ??= createRouteHandler({ router: uploadRouter, config: readConfig() });
  return handlers;
}

function readConfig() {
  const { token, origin } = getStorageSettings();
  // INFO would print presigned URLs. isDev is for a store that cannot call back.
  const config = { token, isDev: false, logLevel: "Warning" as const };
  return { ...config, ...(origin && { ingestUrl: origin }), callbackUrl: getHookAddress() };
}
