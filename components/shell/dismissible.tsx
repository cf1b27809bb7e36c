"use client";

import { X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { putAway } from "./notice-cookie";

interface DismissibleProps {
  id: string;
  children: ReactNode;
}

/** A notice that a person may put away until the browser is closed. */
export function Dismissible({ id, children }: DismissibleProps) {
  const [isGone, setIsGone] = useState(false);
  if (isGone) return null;
  const dismiss = () => {
    putAway(id);
    setIsGone(true);
  };
  return (
    <li className="relative">
      {children}
      <IconButton
        label="Put away"
        size="sm"
        className="absolute top-1 right-2.5 md:right-3.5"
        onClick={dismiss}
      >
        <X />
      </IconButton>
    </li>
  );
}
