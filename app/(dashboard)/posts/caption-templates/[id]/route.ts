import { memberHandler } from "@/lib/auth/member-handler";
import { readJson } from "@/lib/auth/read-json";
import { deleteCaptionTemplate, renameCaptionTemplate } from "@/lib/posts/caption-templates";
import { RenameTemplateInput } from "@/lib/posts/input";

export const PATCH = memberHandler<{ id: string }>(async (member, request, { id }) => {
  const input = await readJson(request, RenameTemplateInput);
  return Response.json(await renameCaptionTemplate(member, id, input));
});

export const DELETE = memberHandler<{ id: string }>(async (member, _request, { id }) =>
  Response.json(await deleteCaptionTemplate(member, id)),
);
