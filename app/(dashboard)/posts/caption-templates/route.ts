import { memberHandler } from "@/lib/auth/member-handler";
import { readJson } from "@/lib/auth/read-json";
import { listCaptionTemplates, saveCaptionTemplate } from "@/lib/posts/caption-templates";
import { CaptionTemplateInput } from "@/lib/posts/input";

export const GET = memberHandler(async (member) =>
  Response.json(await listCaptionTemplates(member), { headers: { "cache-control": "no-store" } }),
);

export const POST = memberHandler(async (member, request) => {
  const input = await readJson(request, CaptionTemplateInput);
  return Response.json(await saveCaptionTemplate(member, input), { status: 201 });
});
