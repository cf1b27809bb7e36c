import "server-only";
import type { NextRequest } from "next/server";
import type { Member } from "@/lib/workspaces/types";

/** Who stands behind a request for upload addresses: found at the door, asked for by UploadThing's route. */
export const uploaders = new WeakMap<NextRequest, Member>();
