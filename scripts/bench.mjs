import { run } from './bootstrap.mjs';

await run('bench/main.ts', process.argv.slice(2), { withDevelopment: true });
