/** For tests: a hostile case as it is written down: its name, the Markdown after an honest paragraph, and what else it needs. */
export type WrittenCase = readonly [
  name: string,
  body: string,
  more?: {
    /** keys of the front matter, YAML as written */
    readonly front?: Readonly<Record<string, string>>;
    readonly files?: Readonly<Record<string, string>>;
  },
];
