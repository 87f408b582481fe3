import { Client } from 'pg';

/** The server that `npm test` starts, or yours: a superuser's address. */
export function adminUrl(database = 'postgres'): string {
  const { TEST_DATABASE_ADMIN_URL: address } = process.env;
  if (!address) throw new Error('TEST_DATABASE_ADMIN_URL is not set: run the tests with "npm test -- NAME", which starts a server for them');
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
}

export async function asAdmin<T>(work: (client: Client) => Promise<T>, database = 'postgres'): Promise<T> {
  const client = new Client({ connectionString: adminUrl(database) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
