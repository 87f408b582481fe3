import fastify from 'fastify';
import { Pool } from 'pg';
import { Server } from 'socket.io';

/** As the beat: four frames a second. */
const GAP_MS = 250;

// The least that could do the work: a write is one insert of its own, and four times a second the room gets a frame, whose content
// it is given. It checks, orders, counts and keeps nothing; what the platform costs beyond it is the price of what the platform is for.
const app = fastify({ bodyLimit: 16 * 1024 * 1024 });
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
// pinged as often as the platform's phones
const floor = new Server(app.server, { serveClient: false, perMessageDeflate: false, pingInterval: 10_000, pingTimeout: 5_000 }).of('/floor');
let frames: unknown[] = [];
let sent = 0;

app.get('/api/v1/health', () => ({ status: 'ok' }));

app.put('/frames', (request, reply) => {
  frames = request.body as unknown[];
  void reply.code(204).send();
});

floor.on('connection', (socket) => {
  void socket.join('room');
  socket.on('write', async ({ text }: { text: string }, acknowledge: (answer: { data: { seq: number } }) => void) => {
    const { rows } = await pool.query<{ id: string }>('insert into bare (text) values ($1) returning id', [text]);
    acknowledge({ data: { seq: Number(rows[0]!.id) } });
  });
});

setInterval(() => {
  if (frames.length > 0) floor.to('room').emit('stage', frames[sent++ % frames.length]);
}, GAP_MS);

await app.listen({ host: process.env.HOST, port: Number(process.env.PORT) });
