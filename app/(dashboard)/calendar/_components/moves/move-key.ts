/** While one of these is under way nothing is read anew: the old time would flash back. */
export const moveKey = ["move-posts"];
