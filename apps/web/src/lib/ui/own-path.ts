/** A path of this site, whatever was asked for: never a way to somebody else's. */
export const ownPath = (to: FormDataEntryValue | null, otherwise = '/') => (typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : otherwise);
