"use client";

import { Field } from "@/components/ui/field";
import type { CreatorInfo } from "@/lib/accounts/types";
import type { MediaKind } from "@/lib/media/types";
import type { PostSettings } from "@/lib/posts/types";
import { OptionBox, OptionRow } from "./option-row";

interface InteractionsFieldProps {
  kind: MediaKind;
  settings: PostSettings;
  creator: CreatorInfo | null;
  onChange: (change: Partial<PostSettings>) => void;
}

const turnedOff = "Turned off in this account's TikTok settings";

/** Point 2c: all off until somebody switches them on; what the creator turned off stays grey; photos know comments alone. */
export function InteractionsField({ kind, settings, creator, onChange }: InteractionsFieldProps) {
  const rows = [
    ["allowComment", "Comment", creator?.isCommentDisabled],
    ["allowDuet", "Duet", creator?.isDuetDisabled],
    ["allowStitch", "Stitch", creator?.isStitchDisabled],
  ] as const;
  const shown = kind === "photo" ? rows.slice(0, 1) : rows;
  return (
    <Field label="Allow users to" isGroup>
      <div id="field-allowComment">
        <OptionBox>
          {shown.map(([field, label, isOff]) => (
            <OptionRow
              key={field}
              label={label}
              refusal={isOff ? turnedOff : null}
              isChecked={settings[field]}
              onChange={(isChecked) => onChange({ [field]: isChecked })}
            />
          ))}
        </OptionBox>
      </div>
    </Field>
  );
}
