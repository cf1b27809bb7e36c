"use client";

import { createContext, type ReactNode, useContext, useId } from "react";
import { cn } from "./cn";
import { Label } from "./label";

interface FieldIds {
  id: string;
  describedBy: string | undefined;
  isInvalid: boolean;
}

const FieldContext = createContext<FieldIds | null>(null);

/** What a control inside a `Field` says of itself; the control's own props win. */
export function useFieldProps() {
  const field = useContext(FieldContext);
  if (!field) return {};
  return {
    id: field.id,
    "aria-describedby": field.describedBy,
    "aria-invalid": field.isInvalid || undefined,
  };
}

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** `left`: label beside the answer on wide screens; `top`: above it. */
  layout?: "left" | "top";
  /** For answers that are several controls: the label names the group. */
  isGroup?: boolean;
  className?: string;
  children: ReactNode;
}

export function Field({
  label,
  hint,
  error,
  layout = "left",
  isGroup = false,
  className,
  children,
}: FieldProps) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  const group = isGroup
    ? { role: "group", "aria-labelledby": `${id}-label`, "aria-describedby": describedBy }
    : {};
  return (
    <FieldContext value={isGroup ? null : { id, describedBy, isInvalid: Boolean(error) }}>
      <div
        {...group}
        className={cn(
          "grid gap-x-6 gap-y-1.5",
          layout === "left" && "md:grid-cols-[9.5rem_minmax(0,1fr)]",
          className,
        )}
      >
        <div className={cn(layout === "left" && "md:pt-2")}>
          <Label id={`${id}-label`} htmlFor={isGroup ? undefined : id}>
            {label}
          </Label>
          {hint && (
            <p id={`${id}-hint`} className="mt-1 text-sm text-ink3 text-pretty">
              {hint}
            </p>
          )}
        </div>
        <div className="min-w-0">
          {children}
          {error && (
            <p id={`${id}-error`} role="alert" className="mt-1.5 text-sm text-hold">
              {error}
            </p>
          )}
        </div>
      </div>
    </FieldContext>
  );
}
