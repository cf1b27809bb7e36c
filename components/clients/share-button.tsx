"use client";

import { Share2 } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { LazyShareSheet } from "./lazy-share-sheet";
import type { LinkActions, Shared } from "./types";

interface ShareButtonProps {
  label: string;
  shared: Shared;
  timeZone: string;
  actions: LinkActions;
  className?: string;
}

/** Links for people without a login. */
export function ShareButton({ label, className, ...sheet }: ShareButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton label={label} className={className} onClick={() => setOpen(true)}>
        <Share2 />
      </IconButton>
      {isOpen && <LazyShareSheet {...sheet} onClose={() => setOpen(false)} />}
    </>
  );
}
