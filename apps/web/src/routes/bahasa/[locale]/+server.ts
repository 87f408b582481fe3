import { cookieMaxAge, cookieName, isLocale } from '#lib/paraglide/runtime.js';
import { ownPath } from '#lib/ui/own-path.ts';
import { error, redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** A link, so that choosing a language works without JavaScript. */
export const GET: RequestHandler = ({ params, url, cookies }) => {
  if (!isLocale(params.locale)) error(404);
  // Readable by scripts: the messages in the browser look it up.
  cookies.set(cookieName, params.locale, { path: '/', httpOnly: false, sameSite: 'lax', secure: url.protocol === 'https:', maxAge: cookieMaxAge });
  redirect(303, ownPath(url.searchParams.get('ke')));
};
