/** The three names that UploadThing has had for a file's address. All of them need a signature here. */
export function addressesOf(publicUrl: string, key: string) {
  const url = `${publicUrl}/f/${key}`;
  return { url, appUrl: url, ufsUrl: url };
}
