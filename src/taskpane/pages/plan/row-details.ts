import type { ComponentChildren } from 'preact';
import type { IndicatorRow } from './plan-view';

/** Draws the details of an open row; a row in a list of results also offers the way to its plan. */
export type RenderDetails = (row: IndicatorRow) => ComponentChildren;
