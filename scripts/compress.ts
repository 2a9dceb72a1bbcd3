import { existsSync } from 'node:fs';
import { compress } from './deploy/compress.ts';
import { inProject } from './lib/folders.ts';
import { orStop, Stop } from './lib/stop.ts';

await orStop(async () => {
  const folder = process.argv[2] ?? inProject('dist');
  if (!existsSync(folder)) throw new Stop(`${folder} 不存在，请先运行 npm run build。`);
  const start = performance.now();
  const { files, before, after } = await compress(folder);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
  console.log(
    `已压缩 ${files} 个文件，${megabytes(before)} MB → ${megabytes(after)} MB（brotli），用时 ${seconds} 秒。`,
  );
});
