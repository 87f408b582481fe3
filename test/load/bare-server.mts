import fastify from 'fastify';
import { Pool } from 'pg';
import { Server } from 'socket.io';

// The least that could do the work: each write one insert of its own, then one broadcast to the room. It checks, orders, counts
// and keeps nothing; what the platform costs beyond it is the price of what the platform is for.
const app = fastify();
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
const io = new Server(app.server, { serveClient: false, perMessageDeflate: false });

app.get('/api/v1/health', () => ({ status: 'ok' }));

io.on('connection', (socket) => {
  void socket.join('room');
  socket.on('write', async ({ text }: { text: string }, acknowledge: (answer: { data: { seq: number } }) => void) => {
    const { rows } = await pool.query<{ id: string }>('insert into bare (text) values ($1) returning id', [text]);
    const seq = Number(rows[0]!.id);
    io.to('room').emit('stage', { seq, text });
    acknowledge({ data: { seq } });
  });
});

await app.listen({ host: process.env.HOST, port: Number(process.env.PORT) });
