/** Names the sentence that says how to carry something by keys. */
export const MOVE_KEYS_ID = "move-keys";
