import { describe, expect, it } from 'vitest';
import { emptySettings } from './release.ts';

const text = `# 名称。
name: 站点
# 正式地址，
#   只写到域名。
origin: ''
footer:
  # 标识码。
  siteId: ''
  icp: ''
hotlines:
  - { number: '12333', name: '' }
`;

describe('emptySettings(text, file)', () => {
  it('names line, field and what belongs there', () => {
    expect(emptySettings(text, 'site.yaml')).toEqual([
      'site.yaml:5 [origin] 还空着。正式地址，只写到域名。',
      'site.yaml:8 [footer.siteId] 还空着。标识码。',
      'site.yaml:9 [footer.icp] 还空着。',
    ]);
  });

  it('is silent when all is filled in', () => {
    expect(emptySettings('name: 站点', 'site.yaml')).toEqual([]);
  });
});
