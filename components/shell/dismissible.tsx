"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { putAway } from "./notice-cookie";

interface DismissibleProps {
  id: string;
  children: ReactNode;
}

/** A notice that a person may put away until the browser is closed. */
export function Dismissible({ id, children }: DismissibleProps) {
  const t = useTranslations("shell.notices");
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
        label={t("putAway")}
        size="sm"
        className="absolute end-2.5 top-1 md:end-3.5"
        onClick={dismiss}
      >
        <X />
      </IconButton>
    </li>
  );
}
