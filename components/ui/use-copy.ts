import { useState } from "react";

/**
 * Copies a text, and knows that it did. Browsers offer the clipboard on https and localhost only; elsewhere nothing
 * happens.
 */
export function useCopy(text: string): { isCopied: boolean; copy: () => Promise<void> } {
  const [isCopied, setCopied] = useState(false);
  async function copy() {
    if (!navigator.clipboard) return;
    await navigator.clipboard.writeText(text);
    setCopied(true);
  }
  return { isCopied, copy };
}
