"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

const labels = { google: "Google", github: "GitHub" } as const;

export function OAuthButtons({ names, next }: { names: (keyof typeof labels)[]; next: string }) {
  const t = useTranslations("auth");
  if (names.length === 0) return null;
  return (
    <div className="mt-6 grid gap-2 border-t border-line pt-6">
      {names.map((name) => (
        <Button key={name} size="lg" onClick={() => signIn(name, { callbackUrl: next })}>
          {t("continueWith", { service: labels[name] })}
        </Button>
      ))}
    </div>
  );
}
