import { type Html, html } from "./html.ts";
import { listPhotos } from "./photos.ts";
import type { Published } from "./publications.ts";
import type { Store } from "./store.ts";

/** One photo at a time, in the order they were sent. */
export function showPhotos(store: Store, { id, publishId }: Published): Html {
  const photos = listPhotos(store, publishId);
  return html`<div class="carousel" role="group" tabindex="0" aria-label="${photos.length} photos">${photos.map(
    ({ position }) =>
      html`<img src="/media/${id}/${position}" alt="Photo ${position + 1} of ${photos.length}" loading="lazy">`,
  )}</div>`;
}

/** The time fragment makes the player show the cover's frame until it plays. */
export function videoOf({ id, coverMs }: Published): string {
  return `/media/${id}#t=${coverMs / 1000}`;
}
