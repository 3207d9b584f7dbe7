/** For tests: an archive of thirty real reports, imported and registered as published, and the invented example. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { importFile } from '#read/import/import-file.ts';
import { append, emptyRegister, registerText } from '#release/register/register.ts';
import { completion, encode, hashText, reservation } from '#release/testing/small-edition.ts';
import { renderHtml } from '#render/html/render-html.ts';
import { composeMarkdown, projectRoot, renderInput, sharedFolder } from '../compose-markdown.ts';

export const HAILAR_YEARS = [2012, 2013, 2014, 2015, 2016] as const;
const OTHERS = 25;

export interface Archived {
  readonly id: string;
  readonly markdown: string;
}

/** The five of one district, and the first provinces of the corpus. */
async function importedReports(): Promise<readonly Archived[]> {
  const folder = join(sharedFolder, 'corpus', 'reports');
  const provinces = (await readdir(folder)).filter((name) => name.startsWith('province-')).sort();
  const district = HAILAR_YEARS.map((year) => [`hailar-${year}`, `district-海拉尔区-${year}.txt`] as const);
  const others = provinces
    .slice(0, OTHERS)
    .map((name, index) => [`province-${String(index + 1).padStart(2, '0')}`, name] as const);
  return Promise.all(
    [...district, ...others].map(async ([id, name]) => {
      const { value } = importFile({ file: name, bytes: await readFile(join(folder, name)) });
      if (!value) throw new Error(`not imported: ${name}`);
      return { id, markdown: publishedAs(id, value.markdown) };
    }),
  );
}

function publishedAs(id: string, markdown: string): string {
  return markdown.replace(/^(?:id|stage): .*\n/gmu, '').replace('---\n', `---\nid: ${id}\nstage: published\n`);
}

/**
 * The page and the source are real and registered with their digests; the PDF and the Word file are stand-ins, which the
 * site only copies: rendering thirty of each is left to the tests of those editions.
 */
async function register(folder: string, { id, markdown }: Archived, file?: string): Promise<void> {
  const sample = await composeMarkdown(markdown, file);
  const { bytes } = await renderHtml(renderInput(sample));
  const standIns = ['pdf', 'docx'].map(
    (format) => [`${id}.${format}`, encode(`stand-in for ${id}.${format}`)] as const,
  );
  const files = new Map<string, Uint8Array>([
    ['report.md', encode(markdown)],
    [`${id}.html`, bytes],
    ...standIns,
    ['figures.csv', encode('')],
    ['manifest.json', encode('{}')],
    ...Object.entries(sample.composed.assets).map(([url, asset]) => [url, asset.bytes] as const),
  ]);
  const put = async (path: string, content: Uint8Array): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  for (const [name, content] of files) await put(`dist/${id}-e01/${name}`, content);
  const reserved = append(emptyRegister(id), reservation(1, { stage: 'published' }), hashText);
  const done = append(reserved, { ...completion(1, files), published: '2024-02-01' }, hashText);
  await put(`source/${id}/editions.json`, encode(registerText(done)));
}

/** @returns the reports of the corpus, without the example */
export async function plantArchive(folder: string): Promise<readonly Archived[]> {
  const imported = await importedReports();
  const file = join(projectRoot, 'source/example-district-2024/report.md');
  const example = publishedAs('example-district-2024', await readFile(file, 'utf8'));
  for (const report of imported) await register(folder, report);
  await register(folder, { id: 'example-district-2024', markdown: example }, file);
  return imported;
}
