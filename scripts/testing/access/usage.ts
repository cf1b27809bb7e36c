import { listUsage } from "@/lib/api/list-usage";
import { type Entries, list } from "./entry";

export const usageVerbs: Entries = {
  listUsage: list("view workspace", (member) => listUsage(member, { days: 30 })),
};
