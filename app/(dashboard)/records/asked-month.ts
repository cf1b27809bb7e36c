import { z } from "zod";
import { MONTH } from "@/lib/ledger/rules";

const Asked = z.object({
  month: z.string().regex(MONTH).optional().catch(undefined),
  after: z.string().max(100).optional().catch(undefined),
});

/** The month that an address names, or the one it is in the workspace's zone. */
export function readMonth(params: unknown, timeZone: string): { month: string; after: string | undefined } {
  const { month, after } = Asked.parse(params);
  return { month: month ?? monthOf(new Date(), timeZone), after };
}

function monthOf(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { year: "numeric", month: "2-digit", timeZone }).format(at);
}

export function stepMonth(month: string, by: 1 | -1): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const stepped = new Date(Date.UTC(year, number - 1 + by));
  return stepped.toISOString().slice(0, 7);
}
