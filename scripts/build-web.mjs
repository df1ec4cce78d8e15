import { ensureWebBuild } from '../src/server/platform/web-build.ts';

const { HYGIE_EDITION, HYGIE_CALCULATORS } = process.env;
await ensureWebBuild(
  { edition: HYGIE_EDITION || 'personal', calculators: HYGIE_CALCULATORS || 'on' },
  console.log,
);
