import type { FastifyReply, FastifyRequest } from 'fastify';

/** About one person, or for the desk alone: no cache keeps it, not even the browser's. */
const PERSONAL = /^\/api\/v1\/(me|official|sign-in|invitations|people|audit|sessions\/[^/]+\/(mine|team|inbox|questions\/\d+\/phone))(\/|$)/;

const OFFICIALS = /(^|; )(__Host-)?dp_session=/;

/** Fastify's `onSend` hook for the API: what no route said of itself is asked for anew each time, by its ETag. */
export async function caching({ raw }: FastifyRequest, reply: FastifyReply) {
  const path = (raw.url ?? '/').split('?', 1)[0]!;
  if (!path.startsWith('/api/') || reply.hasHeader('cache-control')) return;
  // what an official was told is gone with the sign-in; a cookie is for one phone, whatever it came with
  const isPersonal = PERSONAL.test(path) || OFFICIALS.test(raw.headers.cookie ?? '') || reply.hasHeader('set-cookie') || reply.raw.hasHeader('set-cookie');
  void reply.header('cache-control', isPersonal ? 'no-store' : 'no-cache');
}
