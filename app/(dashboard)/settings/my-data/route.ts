import { Readable } from "node:stream";
import { memberHandler } from "@/lib/auth/member-handler";
import { throttle } from "@/lib/auth/throttle";
import { exportPerson } from "@/lib/custody/export-person";
import { toDownload } from "../to-download";

export const GET = memberHandler(async ({ userId, userName: name }) => {
  await throttle("export data", userId);
  const text = Readable.toWeb(await exportPerson({ userId, name })) as ReadableStream<string>;
  const body = text.pipeThrough(new TextEncoderStream());
  return toDownload(body, { name, extension: "json", type: "application/json" });
});
