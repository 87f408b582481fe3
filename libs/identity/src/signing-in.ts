import type { FastifyRequest } from 'fastify';
import { networkOf } from './domain/network';
import type { SigningIn } from './sign-ins.service';

/** From where a request signs in. */
export const signingIn = ({ ip, raw: { headers } }: FastifyRequest): SigningIn => ({ network: networkOf(ip), cookies: headers.cookie, userAgent: headers['user-agent'] });
