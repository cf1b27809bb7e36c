import type { StandardSchemaWithJSON } from "@modelcontextprotocol/server";
import { z } from "zod";
import { createSchema } from "zod-openapi";
import type { Tool } from "./tools";

/** The parts of a tool's input, by where the API wants them. */
export function partsOf({ operation: { params, query, body }, fields }: Tool) {
  const ofBody = body instanceof z.ZodObject ? body.shape : {};
  const kept = Object.entries(ofBody).filter(([name]) => !fields || fields.includes(name));
  return { path: params?.shape ?? {}, query: query?.shape ?? {}, body: Object.fromEntries(kept) };
}

/** Told as a JSON schema; judged by the API alone, whose refusals say what to do. */
export function toolInput(tool: Tool): StandardSchemaWithJSON<Record<string, unknown>> {
  const { path, query, body } = partsOf(tool);
  const { schema, components } = createSchema(z.strictObject({ ...path, ...query, ...body }), {
    io: "input",
    schemaRefPath: "#/$defs/",
  });
  const told = { ...(schema as object), ...(Object.keys(components).length > 0 && { $defs: components }) };
  return {
    "~standard": {
      version: 1,
      vendor: "cuepost",
      validate: (value) => ({ value: value as Record<string, unknown> }),
      jsonSchema: { input: () => told, output: () => told },
    },
  };
}
