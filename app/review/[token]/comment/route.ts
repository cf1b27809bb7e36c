import { commentAsGuest } from "@/lib/clients/answer-as-guest";
import { GuestCommentInput } from "@/lib/clients/input";
import { guestForm } from "../_door/take-form";

export const POST = guestForm(GuestCommentInput, async (link, input) => {
  await commentAsGuest(link, input);
  return "comment";
});
