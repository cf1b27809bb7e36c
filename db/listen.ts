import "server-only";
import postgres from "postgres";
import { getEnv } from "@/lib/env";

const CONNECT_TIMEOUT_SECONDS = 10;

export interface Listening {
  end: () => Promise<void>;
}

/**
 * Hears a channel over a connection of its own. `onLost` says that messages may have gone unheard: the driver had to
 * connect anew.
 */
export async function listen(
  channel: string,
  onMessage: (payload: string) => void,
  onLost: () => void,
): Promise<Listening> {
  const client = postgres(getEnv().DATABASE_URL, {
    max: 1,
    connect_timeout: CONNECT_TIMEOUT_SECONDS,
    onnotice: () => {},
  });
  const end = () => client.end({ timeout: 1 });
  let isFirst = true;
  const onListening = () => {
    if (!isFirst) onLost();
    isFirst = false;
  };
  try {
    await client.listen(channel, onMessage, onListening);
  } catch (error) {
    await end();
    throw error;
  }
  return { end };
}
