"use client";

import dynamic from "next/dynamic";

/** Fetched when it is wanted. */
export const LazyShareSheet = dynamic(() => import("./share-sheet").then(({ ShareSheet }) => ShareSheet), {
  ssr: false,
});
