"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { announce } from "@/components/ui/announce";
import type { UploadState } from "./upload";
import { useUploads } from "./upload-provider";

const told = ["done", "failed", "refused", "duplicate", "file wanted", "permission wanted"] as const;
type Told = (typeof told)[number];

/** Says to who cannot see the list what has become of an upload; progress would only be noise. */
export function UploadNews() {
  const t = useTranslations("uploads.said");
  const uploads = useUploads();
  const known = useRef(new Map<string, UploadState>());
  useEffect(() => {
    const changed = uploads.filter(({ id, state }) => known.current.get(id) !== state);
    known.current = new Map(uploads.map(({ id, state }) => [id, state]));
    for (const { state, name } of changed) if (isTold(state)) announce(t(state, { name }));
  }, [uploads, t]);
  return null;
}

function isTold(state: UploadState): state is Told {
  return (told as readonly UploadState[]).includes(state);
}
