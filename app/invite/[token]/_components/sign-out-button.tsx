"use client";

import { signOut } from "next-auth/react";
import { Button } from "@/components/ui/button";

/** Comes back to the invitation. */
export function SignOutButton({ token, children }: { token: string; children: string }) {
  const callbackUrl = `/invite/${encodeURIComponent(token)}`;
  return (
    <Button size="lg" onClick={() => signOut({ callbackUrl })} className="justify-self-start">
      {children}
    </Button>
  );
}
