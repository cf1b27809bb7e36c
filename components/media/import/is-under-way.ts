import type { ImportView } from "@/lib/media/types";

export function isUnderWay({ status }: ImportView): boolean {
  return status === "waiting" || status === "fetching";
}
