import { useSyncExternalStore } from "react";

/** Where the layouts part, as Tailwind's `md`. */
const PHONE = "(width < 48rem)";

function watch(onChange: () => void) {
  const query = matchMedia(PHONE);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

/** A phone and a desk are drawn apart, never both. The server goes by what the browser calls itself. */
export function useIsPhone(guess: boolean): boolean {
  return useSyncExternalStore(
    watch,
    () => matchMedia(PHONE).matches,
    () => guess,
  );
}
