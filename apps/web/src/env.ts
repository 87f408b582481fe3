import { defineEnvVars } from '@sveltejs/kit/env';

export const variables = defineEnvVars({
  INTERNAL_URL: {
    description: 'Where the pages reach the API from inside, as http://127.0.0.1:3000. Unset: by the address the browser used.',
    schema: (value) => (value ? new URL(value).origin : undefined),
  },
  SIMULATION: {
    description: 'on where the server found a simulated clock: every page says so. The server sets it.',
    schema: (value) => value === 'on',
  },
});
