import { memberHandler } from "@/lib/auth/member-handler";
import { readJson } from "@/lib/auth/read-json";
import { createLabel } from "@/lib/workspaces/create-label";
import { NewLabelInput } from "@/lib/workspaces/input";
import { listLabels } from "@/lib/workspaces/queries";

const headers = { "cache-control": "no-store" };

export const GET = memberHandler(async (member) => Response.json(await listLabels(member), { headers }));

export const POST = memberHandler(async (member, request) => {
  const label = await createLabel(member, await readJson(request, NewLabelInput));
  return Response.json(label, { status: 201, headers });
});
