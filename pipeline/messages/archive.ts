/** What is written into a bag for the people of an archive. */
import type { Bilingual } from '#model/finding.ts';
import type { Stage } from '#model/report.ts';

export const STAGE_WORDS: Readonly<Record<Stage, Bilingual>> = {
  consultation: { zh: '征求意见稿', en: 'consultation' },
  submission: { zh: '送审稿', en: 'submission' },
  deliberation: { zh: '审议稿', en: 'deliberation' },
  revision: { zh: '修改稿', en: 'revision' },
  published: { zh: '公布稿', en: 'published' },
};

export const NOT_FILLED = '（未填）';

export const TRANSFER_COLUMNS: readonly string[] = [
  '序号',
  '档号',
  '题名',
  '责任者',
  '日期',
  '稿次',
  '版次',
  '保管期限',
  '密级',
  '文件',
  '格式',
  'PRONOM',
  '字节数',
  'SHA-512',
  'SM3',
];

/** 说明.txt */
export const bagExplanation = (title: string, folder: string): string => `《${title}》移交包（${folder}）

本包按 BagIt 1.0（RFC 8493）制作，用于移交一个正式版本。

data/edition/      正式版本：PDF、Word、网页、源文（report.md）、数据（figures.json、figures.csv）、
                   检查结果（findings.json）、核对证明（proof.json）、文件清单（manifest.json）、
                   著录（record.json）、登记册截至本版预留时的内容（editions.json）、校验值（SHA512SUMS）
data/attachments/  签批单扫描件和外部制作的 OFD（如有）
移交清单.csv        每个文件一行，附 SHA-512 和 SM3 校验值
digests-sm3.txt    每个文件的 SM3 校验值（GB/T 32905-2016）

检查方法（任选其一）：
1. 有定本程序：dingben verify 本文件夹
2. 任何 Linux：在本文件夹内运行
   sha512sum -c manifest-sha512.txt
   sha512sum -c tagmanifest-sha512.txt
3. 任何 BagIt 检验程序

文字以 report.md 为准；三个版本与它是否一致，见 proof.json。
校验值只能说明文件没有变动，不能说明由谁制作：请与登记册（editions.json 的完整版）核对。

This bag (BagIt 1.0, RFC 8493) hands over one official edition. Check it with "dingben verify", with
"sha512sum -c manifest-sha512.txt", or with any BagIt validator. The text of record is data/edition/report.md.
`;
