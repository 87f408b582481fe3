import { stringify } from 'csv-stringify/sync';
import type { TaskView } from './agency-tasks.view';

const KINDS: Record<TaskView['kind'], string> = { answer: 'pertanyaan', promise: 'janji', direction: 'arahan' };

const COLUMNS = ['jenis', 'tanggal sesi', 'sesi', 'no. pertanyaan', 'isi', 'sejak', 'hari', 'tenggat', 'keadaan', 'selesai', 'yang dilakukan'];

/** RFC 4180 with a byte order mark, for spreadsheets; what they would take for a formula stays text. */
export function tasksAsCsv(tasks: TaskView[]): string {
  const rows = tasks.map(({ kind, session, question, text, since, days, due, done, ...task }) => [
    KINDS[kind], session.date, session.title, question, text, since, days, due, stateOf({ done, ...task }), done?.on, done?.text,
  ]);
  return stringify(rows, { header: true, columns: COLUMNS, bom: true, record_delimiter: 'windows', escape_formulas: true });
}

function stateOf({ done, late }: Pick<TaskView, 'done' | 'late'>): string {
  if (done) return late ? 'selesai, terlambat' : 'selesai';
  return late ? 'terlambat' : 'belum';
}
