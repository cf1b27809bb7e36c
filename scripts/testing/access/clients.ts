import { makeLink } from "@/lib/clients/make-link";
import { listLinks } from "@/lib/clients/queries";
import { revokeLink } from "@/lib/clients/revoke-link";
import { type Entries, entry, listOfGiven, ofPost } from "./entry";

const needs = "share with clients" as const;

export const newLink = (postId: string) => ({
  about: { kind: "post" as const, postId },
  days: 3,
  sendTo: null,
});

export const clientVerbs: Entries = {
  listLinks: listOfGiven(needs, (member) => listLinks(member)),
  makeLink: ofPost(needs, "scheduled", (member, { postId }) =>
    makeLink(member, { ...newLink(postId), passcodeHash: null, locale: "en" }),
  ),
  revokeLink: entry({
    needs,
    about: "account",
    make: (make) => make.link(),
    call: (member, linkId) => revokeLink(member, { linkId }),
  }),
};
