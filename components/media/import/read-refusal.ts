import "@/components/validate-without-eval";
import { z } from "zod";

const Refusal = z.object({ error: z.object({ message: z.string() }) });

/** The sentence of a handler that refused. */
export async function readRefusal(answer: Response): Promise<string> {
  const refusal = Refusal.safeParse(await answer.json().catch(() => null));
  return refusal.data?.error.message ?? `Cuepost answered ${answer.status}. Try again.`;
}
