/** The files about figures that lie beside a report. */

export const LOCK_FILE = 'figures.lock.json';
export const SOURCES_FILE = 'figures.sources.yml';
