import type { Member } from "./types";

/** In whose name something is done, for records that outlive the person. */
export interface Actor {
  userId: string | null;
  name: string;
  via: "session" | "client link" | "api key" | "cuepost";
  /** How the key is called by which a program acts in this person's name. */
  keyName?: string;
}

/** What Cuepost does by itself. */
export const cuepost: Actor = { userId: null, name: "Cuepost", via: "cuepost" };

export function actorOf(member: Member): Actor {
  const { userId, userName, key } = member;
  if (key) return { userId, name: `${key.name} (${userName})`, via: "api key", keyName: key.name };
  return { userId, name: userName, via: "session" };
}
