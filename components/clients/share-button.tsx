"use client";

import { Share2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { LinkActions, Shared } from "./types";

const ShareSheet = dynamic(() => import("./share-sheet").then((module) => module.ShareSheet), { ssr: false });

interface ShareButtonProps {
  label: string;
  shared: Shared;
  timeZone: string;
  actions: LinkActions;
  className?: string;
}

/** Links for people without a login. The sheet is fetched when it is wanted. */
export function ShareButton({ label, className, ...sheet }: ShareButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton label={label} className={className} onClick={() => setOpen(true)}>
        <Share2 />
      </IconButton>
      {isOpen && <ShareSheet {...sheet} onClose={() => setOpen(false)} />}
    </>
  );
}
