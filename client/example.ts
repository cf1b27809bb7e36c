import { createCuepost } from "./cuepost";

const cuepost = createCuepost({ origin: process.env.CUEPOST_URL ?? "", key: process.env.CUEPOST_KEY ?? "" });
const post = { content: "First light on the kiln #pottery", media_url: "https://cdn.example.com/kiln.mp4" };
const body = { ...post, publish_at: "2027-04-15T14:00:00Z" };
const { data, error } = await cuepost.POST("/posts", { body });
console.log(data ? `${data.post_id}: ${data.status}, out at ${data.publish_at?.utc}` : error.detail);
