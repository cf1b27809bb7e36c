import { announcePost } from "@/inngest/client";
import { decideAsGuest } from "@/lib/clients/answer-as-guest";
import { GuestDecisionInput } from "@/lib/clients/input";
import { guestForm } from "../_door/take-form";

export const POST = guestForm(GuestDecisionInput, async (link, input) => {
  const { scheduled } = await decideAsGuest(link, input);
  if (scheduled) await announcePost(scheduled);
  return input.decision === "approve" ? "approved" : "changes";
});
