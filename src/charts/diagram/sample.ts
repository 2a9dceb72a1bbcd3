import type { Diagram } from './types.ts';

/** Every case of a drawing: a shared box on either side, one that nobody is named for, long names, words on several lines. */
export const sample: Diagram = {
  bands: [
    {
      title: '1 示例举措：两方做成一件事，由谁做写得明白',
      deeds: [
        { from: '示例企业', named: true, does: '探索建立', to: '示例中心' },
        { from: '甲校、乙校等示例院校和名称很长的示例单位', named: true, does: '共同建设', to: '示例中心' },
      ],
    },
    {
      title: '2 示例举措：原文没有主语',
      deeds: [
        { from: '原文未写明', named: false, does: '给予', to: '示例人员' },
        {
          from: '原文未写明',
          named: false,
          does: '确定为示例试点，并且从头到尾全程跟踪问效',
          to: '示例人员（甲级、乙级示例工程师）和丙级示例工程师，以及其他人员',
        },
        { from: '示例人员', named: true, does: '允许自荐', to: '321示例项目' },
      ],
    },
  ],
};
