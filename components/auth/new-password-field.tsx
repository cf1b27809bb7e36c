"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PASSWORD_CHARS_MAX, PASSWORD_CHARS_MIN, PASSWORD_CHARS_STRONG } from "@/lib/auth/rules";

interface NewPasswordFieldProps {
  name: string;
  label: string;
  error: string | undefined;
  className?: string;
  isFocusedFirst?: boolean;
}

const STEPS = 3;
const looks = {
  short: { steps: 1, fill: "bg-ink3" },
  fair: { steps: 2, fill: "bg-wait" },
  strong: { steps: 3, fill: "bg-ok" },
} as const;

/** Length is what makes a password strong; nothing else is asked of it. */
export function NewPasswordField({ name, label, error, className, isFocusedFirst }: NewPasswordFieldProps) {
  const t = useTranslations("auth");
  const [length, setLength] = useState(0);
  const [isShown, setShown] = useState(false);
  const strength = judge(length);
  const hint =
    length === 0
      ? t("signUp.passwordHint", { count: PASSWORD_CHARS_MIN })
      : t(`strength.${strength}`, { count: PASSWORD_CHARS_MIN });
  return (
    <Field label={label} layout="top" hint={hint} error={error}>
      <PasswordInput
        name={name}
        isShown={isShown}
        onShow={() => setShown(!isShown)}
        onLength={setLength}
        className={className}
        autoFocus={isFocusedFirst}
      />
      <div aria-hidden className="mt-2 grid grid-cols-3 gap-1">
        {Array.from({ length: STEPS }, (_, step) => step).map((step) => (
          <span
            key={step}
            className={cn(
              "h-1 rounded-full transition-colors",
              length > 0 && step < looks[strength].steps ? looks[strength].fill : "bg-line",
            )}
          />
        ))}
      </div>
    </Field>
  );
}

interface PasswordInputProps {
  name: string;
  isShown: boolean;
  onShow: () => void;
  onLength: (length: number) => void;
  className: string | undefined;
  autoFocus: boolean | undefined;
}

function PasswordInput({ name, isShown, onShow, onLength, className, autoFocus }: PasswordInputProps) {
  const t = useTranslations("auth");
  return (
    <div className="relative">
      <Input
        name={name}
        type={isShown ? "text" : "password"}
        autoComplete="new-password"
        spellCheck={false}
        autoCapitalize="off"
        minLength={PASSWORD_CHARS_MIN}
        maxLength={PASSWORD_CHARS_MAX}
        autoFocus={autoFocus}
        onChange={(event) => onLength(event.target.value.length)}
        className={cn("pe-20", className)}
      />
      <button
        type="button"
        aria-pressed={isShown}
        onClick={onShow}
        className="absolute inset-y-1 end-1 rounded-md px-2.5 text-sm text-ink2 hover:bg-sunk hover:text-ink"
      >
        {t(isShown ? "hidePassword" : "showPassword")}
      </button>
    </div>
  );
}

function judge(length: number): keyof typeof looks {
  if (length < PASSWORD_CHARS_MIN) return "short";
  return length < PASSWORD_CHARS_STRONG ? "fair" : "strong";
}
