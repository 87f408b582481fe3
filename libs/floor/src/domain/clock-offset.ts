/**
 * By how many milliseconds the one clock is ahead of this machine's, after it was read once more between `before` and `after`.
 * What was known stands as long as the reading allows it, so a slow reading shifts no countdown; else the middle of it is taken.
 */
export function aheadAfter(known: number | undefined, read: { before: number; at: number; after: number }): number {
  const [least, most] = [read.at - read.after, read.at - read.before];
  return known !== undefined && known >= least && known <= most ? known : (least + most) / 2;
}
