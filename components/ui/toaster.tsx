"use client";

import { Toaster as Sonner } from "sonner";

const VISIBLE_MS = 6000;

/** Stands once in the root layout; say things with `toast` from sonner. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      duration={VISIBLE_MS}
      mobileOffset={{ bottom: "5.5rem" }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-center gap-3 font-sans rounded-card bg-ink px-3.5 py-2.5 text-sm text-on-ink shadow-float md:ml-auto md:w-fit md:max-w-full",
          icon: "shrink-0 [&_svg]:size-4",
          title: "font-medium text-pretty",
          description: "mt-0.5 text-on-ink/80 text-pretty",
          actionButton: "ml-auto min-h-6 shrink-0 font-medium underline underline-offset-2",
          closeButton: "shrink-0",
        },
      }}
    />
  );
}
