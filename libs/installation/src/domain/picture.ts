/** Pictures that browsers show and that cannot carry a script; what one is, its own first bytes say, here in hex. */
const SIGNATURES = {
  'image/png': /^89504e470d0a1a0a/,
  'image/jpeg': /^ffd8ff/,
  'image/webp': /^52494646.{8}57454250/,
} as const;

export type PictureType = keyof typeof SIGNATURES;

export const PICTURE_TYPES = Object.keys(SIGNATURES) as PictureType[];

/** In bytes. */
export const LARGEST_PICTURE = 200 * 1024;

export function pictureType(bytes: Uint8Array): PictureType | undefined {
  const beginning = Buffer.from(bytes.subarray(0, 12)).toString('hex');
  return PICTURE_TYPES.find((type) => SIGNATURES[type].test(beginning));
}
