import { request } from 'node:http';

const ADDRESSES = 200;

/** Linux answers on the whole of 127/8, so phones can come from many addresses as they do in life. */
export const addressOf = (index: number) => (process.platform === 'linux' ? `127.1.0.${1 + (index % ADDRESSES)}` : undefined);

/** The cookie that the platform gives a browser with its first answer. */
export function newDevice(url: string, localAddress?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/api/v1/me`, { localAddress, agent: false }, (response) => {
      response.resume().on('end', () => {
        const cookie = response.headers['set-cookie']?.find((each) => each.startsWith('dp_device='));
        if (cookie) resolve(cookie.split(';', 1)[0]!);
        else reject(new Error(`${url}/api/v1/me gave no device (${response.statusCode})`));
      });
    });
    asked.on('error', reject).end();
  });
}
