import type { Entry } from "./entry";

/** The same rights and things as the verb behind it, through the door that leads there. */
export function via<Things>(verb: Entry | undefined, call: (things: Things) => Promise<unknown>): Entry {
  if (!verb) throw new Error("A door leads to a verb that is not in the table.");
  return { ...verb, call: (_member, things) => call(things as Things) };
}
