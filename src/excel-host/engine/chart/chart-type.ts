import type { ChartDefinition, ChartRuntime, ChartLook } from './chart-surface';
import { DEFAULT_GAP } from './chart-surface';
import { library } from '../library';

/** Points to pixels. */
const PIXELS = 4 / 3;

interface Options {
  font?: { family?: string; size?: number };
  scales: { x: Axis; y: Axis };
  plugins: { chartShowValuesPlugin?: ShownValues };
}

interface Axis {
  reverse?: boolean;
  ticks?: object;
}

interface ShownValues {
  showValues: boolean;
  callback: (value: number, dataset: { index: number }, index: number) => string;
}

/**
 * Teaches the engine's bar charts what Excel's can do besides: whole category names, outlines, labels on some series
 * only, the gap between clusters. The host's part is kept under `excel` in the engine's definition of the chart.
 *
 * @example installChartType() // once a realm, see install.ts
 */
export function installChartType(): void {
  const { chartTypeRegistry } = library.registries;
  const bar = chartTypeRegistry.get('bar');
  chartTypeRegistry.replace('bar', {
    ...bar,
    allowedDefinitionKeys: [...bar.allowedDefinitionKeys, 'excel'],
    getRuntime: (getters, definition, ...rest) =>
      drawAsExcel(bar.getRuntime(getters, definition, ...rest), definition),
  });
}

function drawAsExcel(runtime: ChartRuntime, definition: ChartDefinition): ChartRuntime {
  const look = definition.excel as ChartLook | undefined;
  if (look === undefined) return runtime;
  const { data, options } = runtime.chartJsConfig;
  const isOverlapping = look.overlap === 100;
  const count = isOverlapping ? 1 : data.datasets.length;
  const categoryPercentage = count / (count + (look.gapWidth ?? DEFAULT_GAP) / 100);
  const datasets = data.datasets.map((dataset, index) => {
    const { line } = look.series[index] ?? {};
    const outline = line === undefined ? {} : { borderColor: line, borderWidth: 1 };
    // The chart library draws the first series on top, Excel the last.
    const order = isOverlapping ? { grouped: false, order: -index } : {};
    const bars = { categoryPercentage, barPercentage: 1, borderRadius: 0 };
    return { ...dataset, ...bars, ...outline, ...order };
  });
  return {
    ...runtime,
    chartJsConfig: {
      ...runtime.chartJsConfig,
      data: { ...data, datasets },
      options: optionsOf(options as Options, look),
    },
  };
}

function optionsOf(options: Options, look: ChartLook): Options {
  const { scales, plugins } = options;
  const { name: family, size } = look.font ?? {};
  const font = { family, size: size === undefined ? undefined : size * PIXELS };
  const ticks = { color: '#000000', font };
  const shown = plugins.chartShowValuesPlugin;
  return {
    ...options,
    font,
    scales: {
      x: { ...scales.x, ticks: { ...scales.x.ticks, ...ticks, ...labelsOf(look) } },
      y: {
        ...scales.y,
        // Excel draws the first category at the bottom, the chart library at the top.
        reverse: look.category.isReversed !== true,
        ticks: { ...scales.y.ticks, ...ticks, autoSkip: false, callback: wholeLabel },
      },
    },
    plugins: {
      ...plugins,
      chartShowValuesPlugin: shown && {
        ...shown,
        showValues: look.series.some(({ hasDataLabels }) => hasDataLabels),
        callback: (value, dataset, index) =>
          look.series[dataset.index]?.hasDataLabels === true
            ? shown.callback(value, dataset, index)
            : '',
      },
    },
  };
}

/** The numbers along the values' axis; Excel's own where they have no format of theirs. */
function labelsOf({ value: { numberFormat } }: ChartLook): object {
  if (numberFormat === undefined) return {};
  const { DEFAULT_LOCALE: locale, helpers } = library;
  return {
    callback: (value: number) => helpers.formatValue(value, { format: numberFormat, locale }),
  };
}

/** The engine cuts names after 20 characters; names of indicators are longer. */
function wholeLabel(this: { getLabelForValue(value: number): string }, value: number): string {
  return this.getLabelForValue(value);
}
