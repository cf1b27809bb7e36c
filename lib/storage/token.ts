import { Buffer } from "node:buffer";
import { z } from "zod";
import { StorageError } from "./errors";

const Token = z.object({
  apiKey: z.string().startsWith("sk_"),
  appId: z.string().regex(/^[A-Za-z0-9-]{1,60}$/),
});

/** The local file store asks for a token in UploadThing's shape, so one configuration fits both. */
export function createLocalToken(apiKey: string): string {
  return Buffer.from(JSON.stringify({ apiKey, appId: "local", regions: ["local"] })).toString("base64");
}

export function readToken(token: string): z.infer<typeof Token> {
  try {
    return Token.parse(JSON.parse(Buffer.from(token, "base64").toString("utf8")));
  } catch {
    // Without the cause: it would quote the token.
    throw new StorageError("bad_token", "refused", "The storage token is not a valid UploadThing token.");
  }
}
