/** A video is complete without its poster, so one that cannot be saved stops nothing. */
export async function savePoster(mediaId: string, poster: Blob): Promise<boolean> {
  const request = { method: "POST", body: poster, headers: { "content-type": "image/jpeg" } };
  return fetch(`/media/${mediaId}/poster`, request).then(
    ({ ok }) => ok,
    () => false,
  );
}
