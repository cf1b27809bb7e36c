import { z } from "zod";
import { HttpError } from "./http-error.ts";
import { KEYS_MAX, LIST_MAX } from "./limits.ts";
import { FileKey, isStored } from "./record.ts";
import type { Store } from "./store.ts";

const RouteMetadata = z.object({
  fileKeys: z.array(FileKey).min(1).max(KEYS_MAX),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  isDev: z.boolean().default(false),
  callbackUrl: z.url({ protocol: /^https?$/ }),
  callbackSlug: z.string().max(200),
  awaitServerData: z.boolean().default(true),
});

/** Only announced keys are taken, because the SDK hands out presigned URLs even when this call fails. */
export async function registerUploads(store: Store, body: unknown) {
  const { fileKeys, isDev, metadata, ...route } = parse(RouteMetadata, body);
  if (isDev) throw new HttpError(400, "Set isDev to false: results are sent to the callback address only.");
  const { origin } = new URL(route.callbackUrl);
  if (store.callbackOrigins.length > 0 && !store.callbackOrigins.includes(origin)) {
    throw new HttpError(403, "The callback address is not on the list of allowed origins.");
  }
  for (const key of fileKeys) {
    await store.turns.run(key, async () => {
      if (await store.disk.find(key)) throw new HttpError(409, "This key is already in use.");
      await store.disk.save({
        ...route,
        key,
        state: "registered",
        registeredAt: Date.now(),
        uploadedAt: null,
        metadata: metadata ?? {},
        upload: null,
        serverData: null,
      });
    });
  }
  return { ok: true };
}

const CallbackResult = z.object({ fileKey: FileKey, callbackData: z.unknown() });

export async function confirmUpload(store: Store, body: unknown) {
  const { fileKey, callbackData } = parse(CallbackResult, body);
  const known = await store.disk.find(fileKey);
  if (!isStored(known)) throw new HttpError(404, "No stored file has this key.");
  await store.turns.run(fileKey, async () => {
    const record = await store.disk.find(fileKey);
    // A hook told twice is answered twice; the browser may already have the first answer.
    if (record?.state === "uploaded") {
      await store.disk.save({ ...record, state: "confirmed", serverData: callbackData ?? null });
    }
  });
  store.answers.arrived(fileKey);
  return { ok: true };
}

const DeleteFiles = z.object({ fileKeys: z.array(z.string().max(200)).max(KEYS_MAX) });

export async function deleteFiles(store: Store, body: unknown) {
  const { fileKeys } = parse(DeleteFiles, body);
  let deletedCount = 0;
  for (const key of new Set(fileKeys)) {
    if (!FileKey.safeParse(key).success) continue;
    await store.turns.run(key, async () => {
      if (!(await store.disk.find(key))) return;
      await store.disk.remove(key);
      deletedCount++;
    });
  }
  return { success: true, deletedCount };
}

const ListFiles = z.object({
  limit: z.int().min(1).max(LIST_MAX).default(LIST_MAX),
  offset: z.int().min(0).default(0),
});

export async function listFiles(store: Store, body: unknown) {
  const { limit, offset } = parse(ListFiles, body);
  const keys = (await Array.fromAsync(store.disk.keys())).sort();
  const page = await Promise.all(keys.slice(offset, offset + limit).map((key) => store.disk.find(key)));
  const files = page
    .filter((record) => record !== null)
    .map(({ key, state, upload, uploadedAt }) => ({
      id: key,
      key,
      customId: upload?.customId ?? null,
      name: upload?.name ?? "",
      size: upload?.sizeBytes ?? 0,
      status: state === "registered" ? "Uploading" : "Uploaded",
      uploadedAt: uploadedAt ?? 0,
    }));
  return { hasMore: keys.length > offset + limit, files };
}

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new HttpError(400, z.prettifyError(parsed.error));
  return parsed.data;
}
