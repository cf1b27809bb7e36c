import { getUsage } from "@/lib/api/contract/usage";
import { listUsage } from "@/lib/api/list-usage";
import { getEnv } from "@/lib/env";
import { answers } from "../_door/answers";

const DAY_MS = 86_400_000;
const dateOf = (at: Date) => at.toISOString().slice(0, 10);

export const usageHandlers = [
  answers(getUsage)(async ({ caller: { member }, query: { days } }) => {
    const now = new Date();
    const rows = await listUsage(member, { days, now });
    const { API_READS_PER_MINUTE, API_WRITES_PER_MINUTE } = getEnv();
    return {
      body: {
        from: dateOf(new Date(now.getTime() - (days - 1) * DAY_MS)),
        to: dateOf(now),
        limits: { reads_per_minute: API_READS_PER_MINUTE, writes_per_minute: API_WRITES_PER_MINUTE },
        days: rows.map(({ keyId, keyName, ...row }) => ({ ...row, key: { id: keyId, name: keyName } })),
      },
    };
  }),
];
