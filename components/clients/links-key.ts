/** Of one post, of all, or what every list begins with. */
export const linksKey = (postId?: string | null) =>
  postId === undefined ? ["client-links"] : ["client-links", postId];
