import { TestApp } from './app';

/** Two nodes on one database, for all tests of a file. */
export const twoNodes = () =>
  shared(async (kept) => {
    const app = kept.use(await TestApp.start());
    const other = kept.use(await TestApp.start(app.database));
    return { app, other };
  });

/** A node with a session that is live, for all tests of a file. */
export const liveSession = () =>
  shared(async (kept) => {
    const app = kept.use(await TestApp.start());
    return { app, session: await app.open() };
  });

/** Made before the first test, gone after the last; between them its things can be read. */
function shared<T extends object>(make: (kept: AsyncDisposableStack) => Promise<T>): Readonly<T> {
  const things = {} as T;
  const kept = new AsyncDisposableStack();
  beforeAll(async () => void Object.assign(things, await make(kept)));
  afterAll(() => kept.disposeAsync());
  return things;
}
