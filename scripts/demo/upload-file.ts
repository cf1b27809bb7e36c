import { z } from "zod";

const REQUEST_TIMEOUT_MS = 10_000;

const Addresses = z.array(z.object({ url: z.url() })).length(1);
const Stored = z.object({ serverData: z.object({ mediaId: z.uuid() }) });

/** The running app, as a browser with a session reaches it. */
export interface Door {
  origin: string;
  cookie: string;
}

/** What UploadThing's client does: an address from the app, then the bytes to the store, which calls the app. */
export async function uploadFile(
  { origin, cookie }: Door,
  file: File,
  kind: "video" | "photo",
): Promise<string> {
  const { name, size, type, lastModified } = file;
  const asked = await request(`${origin}/api/uploadthing?actionType=upload&slug=${kind}`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify({ input: null, files: [{ name, size, type, lastModified }] }),
  });
  const [address] = Addresses.parse(await asked.json());
  const form = new FormData();
  form.append("file", file);
  const stored = await request(address!.url, { method: "PUT", headers: { range: "bytes=0-" }, body: form });
  return Stored.parse(await stored.json()).serverData.mediaId;
}

export async function request(url: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
  if (answer.ok) return answer;
  const { origin, pathname } = new URL(url);
  throw new Error(`${init.method} ${origin}${pathname} answered ${answer.status}.`);
}
