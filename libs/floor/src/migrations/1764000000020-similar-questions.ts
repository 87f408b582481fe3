import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words of each question, by which similar ones are found while they are open (questions/similar-questions.service.ts). */
export class SimilarQuestions1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner) {
    for (const part of [dictionary, meaningful, words]) await runner.query(part);
  }

  async down(runner: QueryRunner) {
    await runner.query('alter table question drop words; drop function meaningful_words; drop text search configuration indonesian_unaccented; drop extension unaccent; drop extension pg_trgm');
  }
}

const dictionary = `
  create extension if not exists pg_trgm;
  create extension if not exists unaccent;
  create text search configuration indonesian_unaccented (copy = pg_catalog.indonesian);
  alter text search configuration indonesian_unaccented
    alter mapping for asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart with unaccent, indonesian_stem;
`;

/** Stems as PostgreSQL's Indonesian dictionary makes them; it has no stop words of its own. Greetings among them, and Javanese. */
const SAY_NOTHING = `
  ada agar akan anda apa apabila asalamualaikum assalamualaikum atas atau badhe bagaimana bagi bahwa banyak bapak begitu beliau belum berapa biar bila bisa boleh
  bu bupat cara cuma dalam dan dapat dari daripada demi dengan dereng di dia diri dong guna hal hanya harap hari harus hendak hormat ibu iki iku ikut ima ing ingin ini
  itu jadi jangan juga kabeh kah kak kalau kalih kami kangge kapan karena karo kasih kata ke kenalk kira kita kok kula kulo lagi lain lalu lan lebih lewat
  maka makin malah mana mas masih matur mau mbak mboten memang meski minta mohon mungkin nama namun nanti napa nggih niki niku nuwun nya nyuwun oleh opo ora pada
  padahal pagi pak paling panjeneng para pasti perlu pernah pripun pun punapa punya saat saged saja saking salam sama sambil sampa sampun sangat saya sebab sebaga
  sebelum sedang sehingga sejak sekal sekarang selalu selama selamat semua sepert sering serta sesudah sete setiap siang siapa sing sini situ soal sore sudah supaya
  suwun tadi tanpa tanya tapi telah tentang terus tetap tiap tidak tika tolong untuk urut waktu warga wonten yaitu yang yth`;

const meaningful = `
  create function meaningful_words(text text) returns tsvector language sql immutable parallel safe set search_path = public, pg_temp as $$
    select ts_delete(strip(to_tsvector('indonesian_unaccented', text)), '{${SAY_NOTHING.trim().split(/\s+/).join(',')}}'::text[]);
  $$;
`;

const words = `
  alter table question add words tsvector not null generated always as (meaningful_words(text)) stored;
  -- Rows are put in line for the index, and go into it together: one by one they would cost a question more than all else (docs/measurements.md).
  create index question_words on question using gin (words) with (fastupdate = on, gin_pending_list_limit = 128) where state = 'open';
`;
