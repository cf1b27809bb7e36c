import { z } from "zod";
import {
  isWebAddress,
  kindOf,
  mediaContentTypes,
  PHOTO_SIZE_BYTES_MAX,
  VIDEO_SIZE_BYTES_MAX,
} from "@/lib/media/rules";
import { Media, MediaProbe, MediaUpload, mediaStates } from "./media-file";
import { operation } from "./operation";
import { fieldsQuery, pageOf, pageQuery } from "./paging";
import { queryList } from "./query";

const NAME_CHARACTERS_MAX = 120;
const ADDRESS_CHARACTERS_MAX = 2000;

/** The address of a file: what it leads to is seen when it is asked. */
export const FileAddress = z
  .string()
  .max(ADDRESS_CHARACTERS_MAX)
  .refine(isWebAddress, "An address begins with https:// and holds no password.")
  .meta({
    description:
      "Of the file itself, not of a page around it. Public addresses alone are asked, redirects (five at the most) included.",
    example: "https://files.example.com/launch.mp4",
    format: "uri",
  });

const name = z.string().trim().min(1).max(NAME_CHARACTERS_MAX);

const MediaParams = z.strictObject({
  media_id: z.uuid("A file's id is a UUID.").meta({ description: "The file's id." }),
});

export const CreateUploadBody = z
  .strictObject({
    name: name.meta({ description: "As people see it in the library.", example: "launch.mp4" }),
    size_bytes: z
      .int()
      .min(1)
      .max(VIDEO_SIZE_BYTES_MAX)
      .meta({
        description: `Exactly: the store takes no other number. Videos up to ${VIDEO_SIZE_BYTES_MAX}, photos up to ${PHOTO_SIZE_BYTES_MAX}.`,
        example: 18_734_201,
      }),
    content_type: z.enum(mediaContentTypes).meta({ example: "video/mp4" }),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, "Give 64 characters of lower-case hexadecimal.")
      .optional()
      .meta({ description: "Of the whole file. What arrives with another one is rejected." }),
  })
  .refine((body) => kindOf(body.content_type) === "video" || body.size_bytes <= PHOTO_SIZE_BYTES_MAX, {
    path: ["size_bytes"],
    error: `A photo has up to ${PHOTO_SIZE_BYTES_MAX} bytes.`,
  });

export const createUpload = operation({
  id: "createUpload",
  method: "POST",
  path: "/media",
  tag: "Media",
  summary: "Begin an upload",
  description: `Gives an address of the store to send the bytes to: they do not pass through the API. The file stands in the library as \`fetching\` and can be named by posts at once.

\`\`\`sh
curl -X PUT -F file=@launch.mp4 "$UPLOAD_URL"
\`\`\`

The store tells Cuepost by itself when everything is there; *Complete an upload* says so at once. An upload that breaks off can go on for a day, see \`upload.resume\`.`,
  scope: "media:write",
  body: CreateUploadBody,
  answer: {
    status: 201,
    description: "The file to come, and where to send it",
    schema: z.strictObject({ media: Media, upload: MediaUpload }).meta({ id: "CreatedUpload" }),
  },
});

export const importMedia = operation({
  id: "importMedia",
  method: "POST",
  path: "/media/import",
  tag: "Media",
  summary: "Fetch a file from an address",
  description:
    "A worker fetches the file and streams it to the store; it goes on where it stopped when the connection breaks and the server can show that the file is the same. The answer comes before a byte of it: `GET` the file for its `progress`, or wait for `media.ready` or `media.rejected`. What the bytes are counts, not what the server calls them. Addresses are kept encrypted and shown to nobody.",
  scope: "media:write",
  body: z.strictObject({
    url: FileAddress,
    name: name.optional().meta({ description: "In place of what the server or the address call it." }),
  }),
  answer: { status: 202, description: "The file to come", schema: Media },
});

export const ListMediaQuery = z.strictObject({
  kind: z.enum(["video", "photo"]).optional(),
  status: queryList(z.enum(mediaStates), mediaStates.length)
    .optional()
    .meta({ description: "One or several, with commas between them.", example: "ready,checking" }),
  name: z.string().trim().min(1).max(100).optional().meta({ description: "A part of the name." }),
  ...pageQuery,
});
export type ListMediaQuery = z.output<typeof ListMediaQuery>;

export const listMedia = operation({
  id: "listMedia",
  method: "GET",
  path: "/media",
  tag: "Media",
  summary: "List files",
  description: "The workspace's library, the newest first, with what is on its way.",
  scope: "media:read",
  query: ListMediaQuery,
  answer: { status: 200, description: "A page of files", schema: pageOf(Media).meta({ id: "MediaList" }) },
});

export const getMedia = operation({
  id: "getMedia",
  method: "GET",
  path: "/media/{media_id}",
  tag: "Media",
  summary: "Get a file",
  description: "What is known of a file, and how far it is.",
  scope: "media:read",
  params: MediaParams,
  query: z.strictObject(fieldsQuery),
  answer: { status: 200, description: "The file", schema: Media },
  problems: ["not_found"],
});

export const deleteMedia = operation({
  id: "deleteMedia",
  method: "DELETE",
  path: "/media/{media_id}",
  tag: "Media",
  summary: "Delete a file",
  description:
    "Out of the library at once; its bytes follow ten minutes later, and until then a person can take it back. A file that an unfinished post needs stays, and `post_id` names that post. What is still on its way is called off.",
  scope: "media:write",
  params: MediaParams,
  answer: { status: 204, description: "Deleted", schema: null },
  problems: ["not_found", "media_in_use"],
});

export const completeUpload = operation({
  id: "completeUpload",
  method: "POST",
  path: "/media/{media_id}/complete",
  tag: "Media",
  summary: "Complete an upload",
  description:
    "Says that everything was sent; Cuepost asks the store whether that is so. Not needed where the store can reach Cuepost, and safe to call twice.",
  scope: "media:write",
  params: MediaParams,
  answer: { status: 200, description: "The file, now being checked", schema: Media },
  problems: ["not_found", "upload_incomplete", "conflict"],
});

export const probeMedia = operation({
  id: "probeMedia",
  method: "POST",
  path: "/media/{media_id}/probe",
  tag: "Media",
  summary: "Ask what TikTok would say",
  description:
    "Judges the file by TikTok's media specifications and by what each account of the key may post: its longest video, as TikTok named it last. Nothing is sent to TikTok.",
  scope: "media:read",
  params: MediaParams,
  answer: { status: 200, description: "The judgement", schema: MediaProbe },
  problems: ["not_found"],
});

export const mediaOperations = [
  createUpload,
  importMedia,
  listMedia,
  getMedia,
  deleteMedia,
  completeUpload,
  probeMedia,
] as const;
