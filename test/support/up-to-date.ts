import { Database } from '@dialog/platform';
import type { StageView } from '../../libs/floor/src/floor.events';
import { Stage } from '../../libs/floor/src/stage/stage';
import { snapshot } from '../../libs/floor/src/stage/stage.snapshot';
import { eventually } from './eventually';
import type { Follower } from './follower';
import type { TestSession } from './session';

/** The view read anew from the database, by nobody's patches. */
export async function viewOf({ app, id }: TestSession): Promise<StageView> {
  return JSON.parse(JSON.stringify(new Stage().take((await snapshot(app.get(Database), id, 0))!)));
}

/** Each shows what is in the database, a moment later at most. */
export async function expectUpToDate(session: TestSession, ...followers: Follower[]) {
  const { v, ...view } = await viewOf(session);
  for (const follower of followers) {
    await eventually(async () => {
      const { v: last, ...shown } = follower.view;
      expect(shown).toEqual(view);
      expect(last).toBeLessThanOrEqual(v); // nothing to be seen came since
    });
  }
}
