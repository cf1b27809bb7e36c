import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Single keys, left alone while somebody types, carries a post or has something open. */
export function useShortcuts(shortcuts: Record<string, string>) {
  const router = useRouter();
  useEffect(() => {
    function listen(event: KeyboardEvent) {
      const href = shortcuts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!href || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isBusy(event.target)) return;
      event.preventDefault();
      router.push(href);
    }
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [router, shortcuts]);
}

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector("[role=dialog], [role=menu]")) return true;
  return (
    target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null
  );
}
