/** Who stands behind a figure, as `figures.sources.yml` beside the report says. */

export interface FigureSource {
  /** 提供单位 */
  readonly provider?: string;
  /** 口径: what exactly is counted */
  readonly definition?: string;
  /** 核实人 */
  readonly verifiedBy?: string;
  /** 核实状态 */
  readonly status?: string;
}

/** One entry of the file. */
export interface SourceEntry {
  /** an indicator or the id of one figure */
  readonly key: string;
  readonly source: FigureSource;
  /** of the key, from 1 */
  readonly line: number;
}
