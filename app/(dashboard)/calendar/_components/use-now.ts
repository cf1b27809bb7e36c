import { useEffect, useState } from "react";

/** Begins with the server's time so that the first drawing agrees, then follows the clock. */
export function useNow(initial: string, everyMs: number): Date {
  const [now, setNow] = useState(() => new Date(initial));
  useEffect(() => {
    const tick = () => setNow(new Date());
    tick();
    const timer = setInterval(tick, everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
