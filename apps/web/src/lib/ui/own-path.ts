const here = 'http://own.invalid';

/** A path of this site, whatever was asked for: read as a browser reads it, who drops tabs and takes \ for /. Never a way to somebody else's. */
export function ownPath(to: FormDataEntryValue | null, otherwise = '/') {
  const url = typeof to === 'string' && to.startsWith('/') ? URL.parse(to, here) : undefined;
  if (url?.origin !== here || url.pathname.startsWith('//')) return otherwise;
  return url.pathname + url.search + url.hash;
}
