import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

const CODE_CHARS_MAX = 40;

interface CodeFieldProps {
  label: string;
  error: string | undefined;
  /** `app`: digits alone, which a phone may fill in; `any`: a recovery code too. */
  takes: "app" | "any";
  isFocusedFirst?: boolean;
}

export function CodeField({ label, error, takes, isFocusedFirst }: CodeFieldProps) {
  return (
    <Field label={label} layout="top" error={error}>
      <Input
        key={takes}
        name="code"
        type="text"
        inputMode={takes === "app" ? "numeric" : "text"}
        autoComplete="one-time-code"
        autoCapitalize="off"
        spellCheck={false}
        required
        maxLength={CODE_CHARS_MAX}
        autoFocus={isFocusedFirst}
        className="timecode h-11 text-lg tracking-[0.18em]"
      />
    </Field>
  );
}
