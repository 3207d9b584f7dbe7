/** For tests: a made-up report of some 20,000 characters, its parts and paragraphs all different. */

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function paragraph(part: number, n: number): string {
  const value = (100 + part * 37 + n * 7.3).toFixed(1);
  return [
    `第${part * 12 + n}项任务按期完成，完成投资${value}亿元，比上年增长${(3 + n / 10).toFixed(1)}%，`,
    `新建道路${10 + n}公里，改造老旧小区${20 + part + n}个，惠及居民${(1 + n / 5).toFixed(1)}万人。`,
    '坚持把群众的事情办实办好，完善制度，压实责任，加强督查，各项工作有序推进，成效逐步显现，群众满意度稳步提高。',
    '坚持问题导向，对照清单逐项整改，做到件件有着落、事事有回音，为下一步工作打下了扎实的基础，也积累了经验。',
  ].join('');
}

export function longReport(sentence: string): string {
  const parts = CHINESE.map((number, part) =>
    [`## ${number}、第${number}方面工作`, ...Array.from({ length: 12 }, (_, n) => paragraph(part, n))].join('\n\n'),
  );
  const front = 'id: long\ndate: 2024-01-09\norganization: 某市统计局\nprofile: generic\nstage: consultation\n';
  return `---\n${front}---\n\n# 年度报告\n\n${sentence}\n\n${parts.join('\n\n')}\n`;
}
