import { error } from '@sveltejs/kit';

/** What a form sent. @throws 400 when it cannot be read */
export const formOf = (request: Request) => request.formData().catch(() => error(400));
