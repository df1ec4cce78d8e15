import { ensureWebBuild } from '../src/server/platform/web-build.ts';

await ensureWebBuild(process.env.HYGIE_EDITION || 'personal', console.log);
