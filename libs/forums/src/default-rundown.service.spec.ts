import type { Official } from '@dialog/identity';
import { testForum } from '../../../test/support/forum';
import { DefaultRundownService } from './default-rundown.service';
import { RundownMoved } from './forums.errors';

const SHORT = [{ kind: 'opening' as const, title: 'Doa', minutes: 5 }, { kind: 'dialogue' as const, title: 'Rembuk', minutes: 60 }];

async function withRundown() {
  const forum = await testForum();
  const by: Official = { role: 'administrator', official: forum.official, network: '127.0.0.1' };
  return { ...forum, rundown: forum.get(DefaultRundownService), by };
}

describe('the usual rundown', () => {
  it('is the six steps of the forum until it is settled, and then what sessions begin with', async () => {
    await using f = await withRundown();
    expect((await f.announce()).steps).toHaveLength(6);
    expect(await f.rundown.settle({ after: 0, steps: SHORT }, f.by)).toEqual({ no: 1, steps: SHORT });
    const { steps } = await f.announce({ startsAt: '13:00', endsAt: '15:00' });
    expect(steps.map(({ title, minutes }) => [title, minutes])).toEqual([['Doa', 5], ['Rembuk', 115]]);
  });

  it('is settled by one of two who began from the same, and keeps what it was', async () => {
    await using f = await withRundown();
    await f.rundown.settle({ after: 0, steps: SHORT }, f.by);
    for (const after of [0, 2, 2_147_483_647]) await expect(f.rundown.settle({ after, steps: SHORT }, f.by)).rejects.toThrow(RundownMoved);
    await expect(f.database.query('delete from default_rundown')).rejects.toThrow('what is on record stays');
  });
});
