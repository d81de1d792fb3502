// SPDX-License-Identifier: Apache-2.0
//
// The page's script. The page is whole without it; with it each chart is one stop of the Tab key, and
// the arrow keys go from point to point.

/// The page's script.
enum PageScript {
  static let javascript = """
    "use strict";
    for (const chart of document.querySelectorAll(".chart, .area")) {
      const points = Array.from(chart.querySelectorAll(".pt"));
      points.forEach((point, index) => { point.tabIndex = index === 0 ? 0 : -1; });
      const go = (index) => {
        const next = points[Math.max(0, Math.min(points.length - 1, index))];
        for (const point of points) point.tabIndex = point === next ? 0 : -1;
        next.focus();
      };
      chart.addEventListener("keydown", (event) => {
        const index = points.indexOf(document.activeElement);
        if (index < 0) return;
        const steps = { ArrowRight: index + 1, ArrowDown: index + 1, ArrowLeft: index - 1,
          ArrowUp: index - 1, Home: 0, End: points.length - 1 };
        if (!(event.key in steps)) return;
        event.preventDefault();
        go(steps[event.key]);
      });
    }

    """
}
