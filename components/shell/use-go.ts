"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { leave } from "./leave-guard";

/** To another page, unless something unsaved holds one back. */
export function useGo(): (href: string) => void {
  const router = useRouter();
  return useCallback((href) => leave(() => router.push(href)), [router]);
}
