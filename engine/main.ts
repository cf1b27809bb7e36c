import { isAway } from "./database.ts";
import { logLine, reasonOf } from "./log.ts";
import { readSettings } from "./settings.ts";
import { startEngine } from "./start-engine.ts";

const EXIT_MS_MAX = 4500;

// A connection that dies while the job queue lets go of its pool has no listener left; the queue starts again anyway.
process.on("uncaughtException", (error) => {
  logLine(reasonOf(error));
  if (!isAway(error)) process.exit(1);
});

try {
  const engine = await startEngine(readSettings(process.env));
  console.log(`ready ${engine.origin}`);
  let isClosing = false;
  const close = async () => {
    if (isClosing) return;
    isClosing = true;
    setTimeout(() => process.exit(0), EXIT_MS_MAX).unref();
    await engine.close();
    process.exit(0);
  };
  process.once("SIGTERM", close);
  process.once("SIGINT", close);
} catch (error) {
  logLine(reasonOf(error));
  process.exit(1);
}
