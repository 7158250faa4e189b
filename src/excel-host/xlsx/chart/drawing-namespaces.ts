/** Shapes, fills and texts. */
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
/** Charts. */
export const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
