import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

/** It has to know our own steps, or `h-control` would stand beside the `h-11` that replaces it. */
const merge = extendTailwindMerge({
  extend: {
    theme: {
      spacing: ["control", "control-sm", "row", "gap-row", "gap-page"],
      radius: ["poster", "control", "card"],
      shadow: ["card", "float"],
    },
  },
});

export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
