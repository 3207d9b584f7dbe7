/** The house's own templates as they parse: empty here, filled by the bundle, where reading YAML costs 50 ms a start. */

/** A template's whole text → its value; a text that differs by one character is not known and is parsed. */
export const KNOWN_TEMPLATES: ReadonlyMap<string, unknown> = new Map();
