import { whenLauncherDies } from './processes.mjs';

const controller = new AbortController();
const stop = () => controller.abort();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
whenLauncherDies(stop);

/** Aborted when somebody asks to stop: Ctrl-C, a closed terminal, a service manager, or npm having been killed. */
export const quit = controller.signal;

export const asked = new Promise<void>((resolve) => quit.addEventListener('abort', () => resolve(), { once: true }));
