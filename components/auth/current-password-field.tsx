import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

interface CurrentPasswordFieldProps {
  label: string;
  email: string;
  error: string | undefined;
  isFocusedFirst?: boolean;
}

/** With the address hidden beside it, so that password managers know whose it is. */
export function CurrentPasswordField({ label, email, error, isFocusedFirst }: CurrentPasswordFieldProps) {
  return (
    <>
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <Field label={label} layout="top" error={error}>
        <Input
          name="password"
          type="password"
          autoComplete="current-password"
          required
          autoFocus={isFocusedFirst}
        />
      </Field>
    </>
  );
}
