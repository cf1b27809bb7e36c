import { z } from "zod";
import { StorageError, statusError } from "./errors";
import { discard, request, type Wire } from "./wire";

const KEYS_PER_CALL_MAX = 100;

const Deleted = z.object({ success: z.literal(true) });

/** Keys that are already gone count as deleted. */
export async function deleteFiles(wire: Wire, keys: readonly string[]): Promise<void> {
  for (let at = 0; at < keys.length; at += KEYS_PER_CALL_MAX) {
    const response = await request(wire, `${wire.apiUrl}/v6/deleteFiles`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-uploadthing-api-key": wire.apiKey },
      body: JSON.stringify({ fileKeys: keys.slice(at, at + KEYS_PER_CALL_MAX) }),
    });
    if (!response.ok) {
      await discard(response);
      throw statusError(response);
    }
    const answer = Deleted.safeParse(await response.json().catch(() => null));
    if (!answer.success) throw new StorageError("bad_answer", "retry", "The file storage did not delete.");
  }
}
