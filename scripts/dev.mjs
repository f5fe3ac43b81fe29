// `npm run dev`: the server by tsx with restart on change, and Vite in front of it with hot reload.
import { spawn } from 'node:child_process';
import { install } from './prepare.mjs';

install();
const { createServer } = await import('vite');

const api = `http://127.0.0.1:${process.env.PORT ?? 8080}`;
const port = 5173;
const server = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'watch', 'server/main.ts'], {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { NODE_ENV: 'development', PUBLIC_URL: `http://127.0.0.1:${port}`, ...process.env },
});
const vite = await createServer({
  configFile: 'vite.config.ts',
  server: { host: '127.0.0.1', port, proxy: { '/api': api } },
});
await vite.listen();

async function stop() {
  server.kill('SIGTERM');
  await vite.close();
}
// Ctrl-C reaches the server by itself as well; it takes the second one that follows at once for the same.
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
server.once('exit', (code) => vite.close().then(() => process.exit(code ?? 0)));
