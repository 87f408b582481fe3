import { createServer, type AddressInfo, type Server } from 'node:net';
import { eventually } from '../support/eventually';
import { Started, lives } from '../support/started';
import { stubClone } from '../support/stub-clone';

jest.setTimeout(60_000);

describe('npm start', () => {
  const clone = stubClone();
  let port: number;
  const open: Started[] = [];
  const start = (env: Record<string, string> = {}) => {
    const started = new Started(clone.folder, { PORT: String(port), ...env });
    open.push(started);
    return started;
  };
  const health = () => fetch(`http://127.0.0.1:${port}/api/v1/health`).then((answer) => answer.text());

  beforeAll(async () => {
    const probe = await listening(0);
    port = (probe.address() as AddressInfo).port;
    probe.close();
  });

  afterAll(async () => {
    for (const started of open) await started.stop();
    clone.remove();
  });

  it('builds, serves, and stops everything on Ctrl-C', async () => {
    const first = await start().ready();
    expect(first.output).toContain('Building the server');
    expect(await health()).toBe('well');
    const { serverPid, postmasterPid } = first;
    expect(await first.stop()).toBe(0);
    expect([lives(serverPid), lives(postmasterPid)]).toEqual([false, false]);
  });

  it('keeps the data and builds nothing the second time', async () => {
    const second = await start().ready();
    expect(second.output).toContain('start number 2');
    expect(second.output).not.toContain('Building');
    expect(await second.stop('SIGTERM')).toBe(0);
  });

  it('tells a second one in the same folder that it runs already', async () => {
    const first = await start().ready();
    const other = start();
    expect(await other.exitCode()).toBe(1);
    expect(await other.lines()).toEqual([expect.stringContaining(`running here already (process ${first.supervisorPid})`)]);
    await first.stop();
  });

  it('starts again what dies', async () => {
    const started = await start().ready();
    const { serverPid } = started;
    process.kill(serverPid, 'SIGKILL');
    process.kill(started.postmasterPid, 'SIGKILL');
    await Promise.all([started.says('The server died (SIGKILL)'), started.says('PostgreSQL had died; it runs again')]);
    await eventually(async () => expect(await health()).toBe('well'));
    expect(started.serverPid).not.toBe(serverPid);
    expect(await started.stop()).toBe(0);
  });

  it('adopts the PostgreSQL and replaces the server that a killed one left behind', async () => {
    const killed = await start().ready();
    const { postmasterPid, serverPid } = killed;
    process.kill(killed.supervisorPid, 'SIGKILL');
    await killed.exitCode();
    const next = await start().ready();
    expect(next.postmasterPid).toBe(postmasterPid);
    expect(lives(serverPid)).toBe(false);
    expect(await health()).toBe('well');
    await next.stop();
  });

  it('recovers when everything was killed', async () => {
    const killed = await start().ready();
    process.kill(killed.serverPid, 'SIGKILL');
    process.kill(killed.postmasterPid, 'SIGKILL');
    await killed.stop('SIGKILL');
    const next = await start().ready();
    expect(await health()).toBe('well');
    expect(await next.stop()).toBe(0);
  });

  it('says in one line that the port is taken', async () => {
    const squatter = await listening(port);
    const refused = start();
    expect(await refused.exitCode()).toBe(1);
    expect(await refused.lines()).toEqual([expect.stringContaining(`Port ${port} is taken by another program.`)]);
    squatter.close();
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT=abc is not a port.'],
    [{ DEMO: 'maybe' }, 'DEMO=maybe is not known.'],
    [{ DATABASE_URL: 'postgres://a@b/c' }, 'DATABASE_ADMIN_URL is missing.'],
    [{ HOST: '192.0.2.1' }, 'HOST=192.0.2.1 is not an address of this machine.'],
    [{ LOG_LEVEL: 'shouting' }, 'LOG_LEVEL must be another'],
  ])('says in one line what is wrong with %p', async (env, line) => {
    const refused = start(env);
    expect(await refused.exitCode()).toBe(1);
    expect(await refused.lines()).toEqual([expect.stringContaining(line)]);
  });
});

const listening = (port: number) =>
  new Promise<Server>((resolve) => {
    const server = createServer();
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
