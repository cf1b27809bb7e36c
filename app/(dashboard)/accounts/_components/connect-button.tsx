"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { toast } from "sonner";
import { Button, type ButtonProps } from "@/components/ui/button";
import { connectAccountAction } from "../actions";

interface ConnectButtonProps extends Pick<ButtonProps, "variant" | "size"> {
  /** At the sandbox, where what is posted reaches nobody. */
  isTest?: boolean;
  children: ReactNode;
}

/** Leads to TikTok's own page; from there TikTok sends the person back. */
export function ConnectButton({ variant = "primary", size, isTest = false, children }: ConnectButtonProps) {
  const t = useTranslations("accounts.connect");
  const [isLeaving, setIsLeaving] = useState(false);
  const connect = async () => {
    setIsLeaving(true);
    const result = await connectAccountAction({ isTest });
    if (result.ok) return window.location.assign(result.value.url);
    setIsLeaving(false);
    toast.error(result.message);
  };
  return (
    <Button variant={variant} size={size} disabled={isLeaving} onClick={connect}>
      {isLeaving ? t(isTest ? "leavingForTest" : "leaving") : children}
    </Button>
  );
}
