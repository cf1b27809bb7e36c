import { getDisclosure } from "@/lib/api/contract/disclosure";
import { disclose } from "@/lib/api/disclose";
import { answers } from "../_door/answers";

export const disclosureHandlers = [
  answers(getDisclosure)(async ({ caller: { member }, params }) => ({
    body: await disclose(member, params.post_id),
  })),
];
