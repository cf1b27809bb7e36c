const FACTS_MAX = 120;

/** The body of an entry as names and values, as deep as it goes; its sentence is said elsewhere. */
export function listFacts(body: Record<string, unknown>): [name: string, value: string][] {
  const { message, ...facts } = body;
  return Object.entries(facts).flatMap(flatten).slice(0, FACTS_MAX);
}

function flatten([name, value]: [string, unknown]): [string, string][] {
  if (value === undefined) return [];
  if (value === null) return [[name, "–"]];
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== "object" || item === null)) return [[name, value.join(", ")]];
    return value.flatMap((item, index) => flatten([`${name}.${index + 1}`, item]));
  }
  if (typeof value !== "object") return [[name, String(value)]];
  return Object.entries(value).flatMap(([inner, of]) => flatten([`${name}.${inner}`, of]));
}
