"use client";

import type { ComponentProps } from "react";
import { cn } from "./cn";
import { useFieldProps } from "./field";
import { controlLooks } from "./input";

export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={4}
      {...useFieldProps()}
      {...props}
      className={cn(controlLooks, "field-sizing-content min-h-20 px-3 py-2", className)}
    />
  );
}
