import { readPoster } from "@/lib/media/read-poster";
import { guestMedia } from "../guest-media";

export const GET = guestMedia(async (mediaId, _request, headers) => {
  const jpeg = await readPoster(mediaId);
  return new Response(Buffer.from(jpeg), {
    headers: { ...headers, "content-type": "image/jpeg", "x-content-type-options": "nosniff" },
  });
});
