import { createServer } from 'node:http';
import pg from 'pg';

// The reference: node:http and pg, nothing else. A request names statements by index and brings their values.
const statements = JSON.parse(process.env.STATEMENTS);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 });

const answer = async (request) => {
  if (request.url === '/readyz') return {};
  let body = '';
  for await (const part of request) body += part;
  const rows = [];
  for (const [index, values] of JSON.parse(body)) rows.push((await pool.query({ ...statements[index], values })).rows);
  return rows;
};

createServer((request, response) => {
  answer(request).then(
    (rows) => response.setHeader('content-type', 'application/json').end(JSON.stringify(rows)),
    (error) => {
      response.statusCode = 500;
      response.end(String(error));
    },
  );
}).listen(Number(process.env.PORT), '127.0.0.1');
