import { memberHandler } from "@/lib/auth/member-handler";
import { parseInput } from "@/lib/auth/parse-input";
import { readJson } from "@/lib/auth/read-json";
import { changeLabel } from "@/lib/workspaces/change-label";
import { deleteLabel } from "@/lib/workspaces/delete-label";
import { LabelIdInput, NewLabelInput } from "@/lib/workspaces/input";

interface Params extends Record<string, string> {
  id: string;
}

export const PUT = memberHandler(async (member, request, { id }: Params) => {
  const { labelId } = parseInput(LabelIdInput, { labelId: id });
  const label = await changeLabel(member, { ...(await readJson(request, NewLabelInput)), labelId });
  return Response.json(label, { headers: { "cache-control": "no-store" } });
});

export const DELETE = memberHandler(async (member, _request, { id }: Params) => {
  await deleteLabel(member, parseInput(LabelIdInput, { labelId: id }));
  return new Response(null, { status: 204 });
});
