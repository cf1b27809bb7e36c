import { memberHandler } from "@/lib/auth/member-handler";
import { throttle } from "@/lib/auth/throttle";
import { exportPerson } from "@/lib/custody/export-person";
import { toWebStream } from "@/lib/to-web-stream";
import { toDownload } from "../to-download";

export const GET = memberHandler(async ({ userId, userName: name }) => {
  await throttle("export data", userId);
  const text = toWebStream<string>(await exportPerson({ userId, name }));
  const body = text.pipeThrough(new TextEncoderStream());
  return toDownload(body, { name, extension: "json", type: "application/json" });
});
