/** Why a key no longer works, as its people are told. */
export const REPLACED = "A new secret took its place.";
export const EXPIRED = "It has expired.";
export const MAKER_LEFT = "Whoever made it is no longer in the workspace.";
export const MAKER_MAY_NOT = "Whoever made it may no longer compose posts.";
