import { z } from "zod";
import { startFileStore } from "./server.ts";

const list = (text: string) =>
  text
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean);

const Environment = z.object({
  HOST: z.string().default("127.0.0.1"),
  FILESTORE_PORT: z.coerce.number().int().min(0).max(65_535).default(4420),
  FILESTORE_DATA: z.string().min(1),
  FILESTORE_URL: z.url({ protocol: /^https?$/ }).optional(),
  FILESTORE_API_KEY: z.string().startsWith("sk_").min(19),
  FILESTORE_CALLBACK_ORIGIN: z.string().default("").transform(list),
});

const env = Environment.safeParse(process.env);
if (!env.success) {
  console.error(z.prettifyError(env.error));
  process.exit(1);
}

const store = await startFileStore({
  host: env.data.HOST,
  port: env.data.FILESTORE_PORT,
  dataDir: env.data.FILESTORE_DATA,
  publicUrl: env.data.FILESTORE_URL,
  apiKey: env.data.FILESTORE_API_KEY,
  callbackOrigins: env.data.FILESTORE_CALLBACK_ORIGIN,
  log: (line) => console.log(line),
}).catch((error: NodeJS.ErrnoException) => {
  const isBusy = error.code === "EADDRINUSE";
  console.error(isBusy ? `Port ${env.data.FILESTORE_PORT} is in use by another program.` : error.message);
  process.exit(1);
});

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => void store.close().then(() => process.exit(0)));
}
console.log(`ready ${store.origin}`);
