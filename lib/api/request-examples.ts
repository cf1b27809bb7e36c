interface RequestExample {
  summary: string;
  value: unknown;
}

type RequestExamples = Record<string, RequestExample>;

const ACCOUNT_ID = "0195c2a4-1b7e-7c02-8f4d-8a3c1be0a551";
const MEDIA_ID = "0195c2a3-77aa-7f10-b3e9-6f2d9d0c8b1e";

const posts: RequestExamples = {
  video_by_address: {
    summary: "A video by its address, with the account's posting profile",
    value: {
      platforms: ["tiktok"],
      content: "Throwing a moon jar from one lump of clay #ceramics",
      media_url: "https://media.example.com/moon-jar.mp4",
      publish_at: "2027-04-15T14:00:00Z",
    },
  },
  privacy_stated: {
    summary: "A file of the library, with privacy and interactions stated",
    value: {
      account_ids: [ACCOUNT_ID],
      content: "The winter tyres are in #cycling",
      media_ids: [MEDIA_ID],
      publish_at: "2027-04-15T09:30",
      timezone: "Europe/Paris",
      external_id: "tyres-2027-04",
      tiktok: {
        privacy_level: "PUBLIC_TO_EVERYONE",
        allow_comment: true,
        allow_duet: false,
        allow_stitch: false,
      },
    },
  },
  photos: {
    summary: "Photos in their order, by a named profile, at the queue's next place",
    value: {
      media_urls: ["https://media.example.com/1.jpg", "https://media.example.com/2.jpg"],
      content: "Two glazes, one kiln",
      posting_profile: "Everyone, comments on",
      publish_at: "queue",
      tiktok: { title: "Two glazes", photo_cover_index: 1 },
    },
  },
  inbox: {
    summary: "A draft for the creator's TikTok inbox",
    value: {
      media_ids: [MEDIA_ID],
      publish_at: "2027-04-15T14:00:00Z",
      tiktok: { delivery: "inbox" },
    },
  },
  draft: {
    summary: "A draft for a person in Cuepost",
    value: { media_url: "https://media.example.com/moon-jar.mp4", content: "To be looked at" },
  },
};

/** Bodies that the reference shows, by operation. A test sends each of them through its schema. */
export const requestExamples: Record<string, RequestExamples> = {
  createPost: posts,
  validatePost: posts,
  bulkCreatePosts: {
    judged: {
      summary: "Two posts, judged and not made",
      value: { dry_run: true, posts: [posts.video_by_address?.value, posts.draft?.value] },
    },
  },
  createUpload: {
    video: {
      summary: "A video of 18.7 MB",
      value: { name: "moon-jar.mp4", size_bytes: 18_734_201, content_type: "video/mp4" },
    },
  },
  importMedia: {
    video: { summary: "A public address", value: { url: "https://media.example.com/moon-jar.mp4" } },
  },
};
