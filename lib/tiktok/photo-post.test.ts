import { describe, expect, it } from "vitest";
import type { PhotoPost } from "./photo-post";
import { catchTikTokError, clientAnswering, ok } from "./testing";

const photos: PhotoPost = {
  delivery: "direct",
  title: "Kiln day",
  description: "Three pots #ceramics",
  photoUrls: ["https://media.test/1.jpg", "https://media.test/2.webp"],
  coverIndex: 1,
  privacyLevel: "PUBLIC_TO_EVERYONE",
  allowComment: false,
  autoAddMusic: true,
  isYourBrand: false,
  isBrandedContent: true,
  isAiGenerated: true,
};

describe("startPhotoPost", () => {
  it("posts directly with every setting that photos have, the AI label at the top", async () => {
    const { client, sent, sentBody } = clientAnswering(ok({ publish_id: "p_pub_url~v2.1" }));
    expect(await client.startPhotoPost(photos)).toEqual({ publishId: "p_pub_url~v2.1", uploadUrl: null });
    expect(sent[0]?.url).toBe("https://api.test/v2/post/publish/content/init/");
    expect(sentBody()).toEqual({
      media_type: "PHOTO",
      post_mode: "DIRECT_POST",
      is_aigc: true,
      post_info: {
        title: "Kiln day",
        description: "Three pots #ceramics",
        privacy_level: "PUBLIC_TO_EVERYONE",
        disable_comment: true,
        auto_add_music: true,
        brand_content_toggle: true,
        brand_organic_toggle: false,
      },
      source_info: {
        source: "PULL_FROM_URL",
        photo_images: ["https://media.test/1.jpg", "https://media.test/2.webp"],
        photo_cover_index: 1,
      },
    });
  });

  it("leaves audience, comments and music of a draft to the creator", async () => {
    const { client, sentBody } = clientAnswering(ok({ publish_id: "p" }));
    await client.startPhotoPost({ ...photos, delivery: "inbox", isAiGenerated: false });
    expect(sentBody()).toMatchObject({ post_mode: "MEDIA_UPLOAD", is_aigc: false });
    expect(sentBody().post_info).toEqual({
      title: "Kiln day",
      description: "Three pots #ceramics",
      brand_content_toggle: true,
      brand_organic_toggle: false,
    });
  });

  it.each([
    ["none", 0, 0],
    ["too many", 36, 0],
    ["a cover behind the last", 2, 2],
    ["a cover before the first", 2, -1],
    ["half a cover", 2, 0.5],
  ])("sends nothing with %s", async (_what, count, coverIndex) => {
    const { client, sent } = clientAnswering(ok({ publish_id: "p" }));
    const photoUrls = Array.from({ length: count }, (_, index) => `https://media.test/${index}.jpg`);
    const error = await catchTikTokError(client.startPhotoPost({ ...photos, photoUrls, coverIndex }));
    expect(error).toMatchObject({ code: "photos_unfit", kind: "fix the post", isAnswerLost: false });
    expect(sent).toEqual([]);
  });

  it("takes 35", async () => {
    const { client, sentBody } = clientAnswering(ok({ publish_id: "p" }));
    const photoUrls = Array.from({ length: 35 }, (_, index) => `https://media.test/${index}.jpg`);
    await client.startPhotoPost({ ...photos, photoUrls, coverIndex: 34 });
    expect(sentBody().source_info.photo_images).toEqual(photoUrls);
  });
});
