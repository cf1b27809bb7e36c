"use client";

import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { Composer, type ComposerProps } from "./composer";
import { newId } from "./new-id";

interface NewComposerProps extends Omit<ComposerProps, "id" | "edited" | "canSaveDraft"> {
  /** The draft that the page was made for; null where one is begun. */
  draft: string | null;
}

/**
 * A new post's composer under an id of its own, which the address takes up once there is something to keep. The page
 * behind it may be made again at any time: only another address is another composer.
 */
export function NewComposer({ draft, ...props }: NewComposerProps) {
  const asked = useSearchParams()?.get("draft") ?? null;
  const [own, setOwn] = useState(() => ({ id: draft ?? newId(), isInAddress: draft !== null }));
  if (asked === own.id && !own.isInAddress) setOwn({ id: own.id, isInAddress: true });
  const isElsewhere = asked === null ? own.isInAddress : asked !== own.id;
  // The address changes before what the page was made for: until then this composer stays.
  if (isElsewhere && draft === asked) setOwn({ id: asked ?? newId(), isInAddress: asked !== null });
  return <Composer key={own.id} {...props} id={own.id} edited={null} canSaveDraft={false} />;
}
