import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The code form of the home page, without JavaScript. */
export const GET: RequestHandler = ({ url }) => redirect(303, `/${encodeURIComponent(url.searchParams.get('kode')?.trim() || '')}`);
