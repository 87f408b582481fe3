import { signedIn } from '#lib/officials/signed-in.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => ({ official: await signedIn(event) });
