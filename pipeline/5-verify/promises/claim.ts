/** One promise on one edition: what is compared with what. */
import type { Reading } from '#model/outline.ts';
import type { ProvenPromise } from '#model/proof.ts';
import type { Expectation } from '../expect/expectation.ts';

export type Claim = (expected: Expectation, found: Reading) => ProvenPromise;
