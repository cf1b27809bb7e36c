import { addressesOf } from "./addresses.ts";
import { HOOK_TIMEOUT_MS } from "./limits.ts";
import type { StoredFile } from "./record.ts";
import { sign } from "./signature.ts";

type ToldFile = StoredFile & { callbackUrl: string };
type HookOptions = { apiKey: string; publicUrl: string; signal: AbortSignal };

/** Returns when the app has accepted the hook with a 2xx. */
export async function sendHook(file: ToldFile, { apiKey, publicUrl, signal }: HookOptions): Promise<void> {
  const address = new URL(file.callbackUrl);
  address.searchParams.set("slug", file.callbackSlug);
  const body = JSON.stringify({
    status: "uploaded",
    metadata: file.metadata,
    origin: publicUrl,
    file: {
      key: file.key,
      name: file.upload.name,
      size: file.upload.sizeBytes,
      type: file.upload.contentType,
      customId: file.upload.customId,
      fileHash: "",
      ...addressesOf(publicUrl, file.key),
    },
  });
  const response = await fetch(address, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "uploadthing-hook": "callback",
      "x-uploadthing-signature": sign(body, apiKey),
    },
    body,
    redirect: "error",
    signal: AbortSignal.any([signal, AbortSignal.timeout(HOOK_TIMEOUT_MS)]),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`the app answered ${response.status}`);
}
