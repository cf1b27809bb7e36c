import type { z } from "zod";

/** Deeper than any schema of ours. */
const WRAPPERS_MAX = 20;

/** The keys that an object may have at this place of a schema; none where no object is meant. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[] = []): string[] {
  let here = objectsIn(schema);
  for (const step of path) here = here.flatMap((part) => childOf(part, step)).flatMap(objectsIn);
  return [
    ...new Set(here.flatMap((part) => (part._zod.def.type === "object" ? Object.keys(shapeOf(part)) : []))),
  ];
}

type Part = z.ZodType;

interface Def {
  type: string;
  shape?: Record<string, Part>;
  element?: Part;
  options?: Part[];
  innerType?: Part;
  in?: Part;
  left?: Part;
  right?: Part;
  valueType?: Part;
  getter?: () => Part;
}

const defOf = (part: Part) => part._zod.def as unknown as Def;
const shapeOf = (part: Part) => defOf(part).shape ?? {};

function childOf(part: Part, step: PropertyKey): Part[] {
  const { shape, element, valueType } = defOf(part);
  const child = shape ? shape[String(step)] : (element ?? valueType);
  return child ? [child] : [];
}

/** What a schema is behind its wrappers: several where it is a union. */
function objectsIn(schema: Part, depth = 0): Part[] {
  if (depth > WRAPPERS_MAX) return [];
  const { options, innerType, in: input, left, right, getter } = defOf(schema);
  const inner = options ?? [innerType ?? input ?? getter?.(), left, right];
  const parts = inner.filter((part) => part !== undefined);
  return parts.length === 0 ? [schema] : parts.flatMap((part) => objectsIn(part, depth + 1));
}
