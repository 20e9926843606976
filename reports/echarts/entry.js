// What the page uses of Apache ECharts, as one global: bars, dots, their ranges, the row under the pointer; drawn as SVG.
import { init, use } from "echarts/core";
import { BarChart, ScatterChart } from "echarts/charts";
import { GridComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";
use([BarChart, ScatterChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);
export { init };
