"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { ImportView } from "@/lib/media/types";
import { mediaKey } from "../media-query";

/** Each once in a tab: a browser that cannot show a video today cannot in a minute either. */
const tried = new Set<string>();
let last: Promise<unknown> = Promise.resolve();

/** What came by its address went through no browser: the first one that sees it makes its poster. */
export function useMissingPosters(imports: readonly ImportView[]): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    for (const { mediaId, needsPoster } of imports) {
      if (!mediaId || !needsPoster || tried.has(mediaId)) continue;
      tried.add(mediaId);
      // One after the other, not to fight for the decoder.
      last = last.then(async () => {
        const { saveStoredPoster } = await import("./save-stored-poster");
        const isSaved = await saveStoredPoster(mediaId);
        if (isSaved) await queryClient.invalidateQueries({ queryKey: mediaKey });
      });
    }
  }, [imports, queryClient]);
}
