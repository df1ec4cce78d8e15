import { run } from './bootstrap.mjs';

await run('scripts/test-stages.mjs', process.argv.slice(2), { withDevelopment: true });
