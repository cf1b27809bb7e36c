import { z } from "zod";

/** zod's own max counts characters; TikTok counts UTF-16 units. */
export function textOf(unitsMax: number) {
  return z
    .string()
    .refine(({ length }) => length <= unitsMax, `At most ${unitsMax} UTF-16 units.`)
    .default("");
}
