"use client";

import type { ComponentProps } from "react";
import { cn } from "./cn";
import { useFieldProps } from "./field";

export const controlLooks =
  "w-full rounded-control border border-edge bg-card text-base text-ink placeholder:text-ink3 transition-colors hover:border-ink2 disabled:cursor-not-allowed disabled:border-line2 disabled:bg-sunk disabled:text-ink3 aria-invalid:border-hold focus-visible:outline-offset-0";

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input {...useFieldProps()} {...props} className={cn(controlLooks, "h-control px-3", className)} />;
}
