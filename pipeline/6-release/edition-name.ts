/** What an edition is called: `<id>-e01` as a folder, `<id>/e01` as a tag. */

/** At least two digits, so that names sort; 100 and above just grow. */
export const editionOf = (number: number): string => `e${String(number).padStart(2, '0')}`;
export const folderOf = (id: string, number: number): string => `${id}-${editionOf(number)}`;
export const tagOf = (id: string, number: number): string => `${id}/${editionOf(number)}`;
/** `source/<id>/editions.json`, and its copy in each edition */
export const REGISTER_FILE = 'editions.json';
