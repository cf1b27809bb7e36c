import { useTranslations } from "next-intl";
import { Input } from "@/components/ui/input";
import { GUEST_NAME_CHARS_MAX } from "@/lib/clients/rules";

/** Remembered on the device once it was sent. */
export function GuestName({ id, initial }: { id: string; initial: string }) {
  const t = useTranslations("review.answer");
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {t("name")}
      </label>
      <Input
        id={id}
        name="name"
        required
        autoComplete="name"
        maxLength={GUEST_NAME_CHARS_MAX}
        defaultValue={initial}
      />
    </div>
  );
}
