// SPDX-License-Identifier: Apache-2.0
//
// The page's charts of points on a line: when each milestone was reached, how runs are spread, and how
// programs compare. One row a candidate or program; a point is a button, so that keyboards and screen
// readers find it, and says its figure.

extension ComparisonReport {
  // MARK: Milestones

  /// All marks of all candidates, in the order of time.
  var orderedMarks: [(key: String, name: String)] {
    var found: [(key: String, name: String, time: Double)] = []
    for candidate in candidates {
      for measure in candidate.milestones where !found.contains(where: { $0.key == measure.key }) {
        found.append((measure.key, measure.name, measure.spread.median))
      }
    }
    return found.sorted { $0.time < $1.time }.map { ($0.key, $0.name) }
  }

  var timelineSection: String {
    let all = candidates.flatMap { $0.milestones.map(\.spread.median) }
    guard !all.isEmpty else { return "" }
    let axis = Axis.milliseconds(all, isLogarithmic: true)
    let order = orderedMarks
    let rows = candidates.enumerated().filter { !$0.element.milestones.isEmpty }.map {
      index, candidate -> String in
      var lanes: [Double] = [-100, -100, -100]
      let points = candidate.milestones.enumerated().map { place, measure -> String in
        let number = (order.firstIndex { $0.key == measure.key } ?? 0) + 1
        let left = axis.place(measure.spread.median)
        // A point that would cover another goes above the line, or below it.
        let lane =
          lanes.firstIndex { left - $0 > 4.2 }
          ?? lanes.indices.min { lanes[$0] < lanes[$1] } ?? 0
        lanes[lane] = left
        let text =
          "\(candidate.name): \(measure.name) after \(Figures.text(measure.spread.median)) ms"
        return Self.point(
          "num l\(lane)", left, "\(number)", text,
          path: "candidates|\(index)|milestones|\(place)|spread|median")
      }.joined()
      let last = candidate.milestones.last.map { axis.place($0.spread.median) } ?? 0
      let first = candidate.milestones.first.map { axis.place($0.spread.median) } ?? 0
      let line =
        "<i class=\"span\" style=\"left:\(HTML.percent(first));"
        + "width:\(HTML.percent(last - first))\"></i>"
      let value = candidate.milestones.last.map { Figures.time($0.spread.median) } ?? ""
      return Self.row(
        candidate.name, colour(index), Self.grid(axis) + line + points, value, tall: true)
    }.joined(separator: "\n")
    let legend = order.enumerated().map {
      "<li><b>\($0.offset + 1)</b> \(HTML.escaped($0.element.name))</li>"
    }.joined()
    let table = HTML.table(
      "Milestones: median milliseconds from the start of the process, and their interval",
      ["milestone"] + candidates.map(\.name),
      order.map { mark in
        (
          mark.name,
          candidates.enumerated().map { index, candidate in
            candidate.milestones.firstIndex { $0.key == mark.key }.map {
              HTML.Cell(
                candidate.milestones[$0].spread, "candidates|\(index)|milestones|\($0)")
            } ?? HTML.Cell("–")
          }
        )
      })
    return """
      <section aria-labelledby="s-timeline">
      <h2 id="s-timeline">Boot timeline</h2>
      <p class="lead">When each point was reached, from the start of the process; logarithmic.</p>
      <div class="chart" role="group" aria-label="Boot timeline" data-axis="timeline" \
      \(Self.data(axis))>
      \(rows)
      \(Self.axisRow(axis))
      </div>
      <ol class="legend">\(legend)</ol>
      \(HTML.folded(table))
      </section>
      """
  }

  // MARK: Runs

  var distributionSection: String {
    // The first sign of life; each run a point.
    let key = "first_byte"
    let times = candidates.map { candidate in
      candidate.runs.filter(\.isMeasured).compactMap { run in
        run.marks.first { $0.key == key }?.milliseconds
      }
    }
    guard times.contains(where: { !$0.isEmpty }) else { return "" }
    let axis = Axis.milliseconds(times.flatMap { $0 }, isLogarithmic: true)
    let rows = candidates.enumerated().filter { !times[$0.offset].isEmpty }.map {
      index, candidate -> String in
      guard let spread = candidate.milestones.first(where: { $0.key == key })?.spread else {
        return ""
      }
      let band =
        "<i class=\"band\" style=\"left:\(HTML.percent(axis.place(spread.low)));width:"
        + "\(HTML.percent(axis.place(spread.high) - axis.place(spread.low)))\"></i>"
        + "<i class=\"median\" style=\"left:\(HTML.percent(axis.place(spread.median)))\"></i>"
      var points = ""
      for (place, run) in candidate.runs.enumerated() where run.isMeasured {
        guard let mark = run.marks.firstIndex(where: { $0.key == key }) else { continue }
        let time = run.marks[mark].milliseconds
        points += Self.point(
          "dot", axis.place(time), "",
          "\(candidate.name), run \(run.round): first console byte after \(Figures.text(time)) ms",
          path: "candidates|\(index)|runs|\(place)|marks|\(mark)|milliseconds")
      }
      return Self.row(
        candidate.name, colour(index), Self.grid(axis) + band + points,
        Figures.time(spread.median))
    }.joined(separator: "\n")
    let count = times.map(\.count).max() ?? 0
    let table = HTML.table(
      "First console byte: milliseconds from the start of the process, run by run",
      ["candidate"] + (1...max(count, 1)).map { "run \($0)" },
      candidates.enumerated().map { index, candidate in
        (
          candidate.name,
          candidate.runs.enumerated().compactMap { place, run -> HTML.Cell? in
            guard run.isMeasured, let mark = run.marks.firstIndex(where: { $0.key == key }) else {
              return nil
            }
            return HTML.Cell(
              run.marks[mark].milliseconds,
              "candidates|\(index)|runs|\(place)|marks|\(mark)|milliseconds")
          }
        )
      })
    return """
      <section aria-labelledby="s-start">
      <h2 id="s-start">Startup latency</h2>
      <p class="lead">From the start of the process to the first byte on the console: a point a run, a \
      line at the median, a band where another median would lie; logarithmic.</p>
      <div class="chart" role="group" aria-label="Startup latency" \(Self.data(axis))>
      \(rows)
      \(Self.axisRow(axis))
      </div>
      \(HTML.folded(table))
      </section>
      """
  }

  // MARK: Programs

  var workloadSection: String {
    guard !workloads.isEmpty else { return "" }
    let ratios = candidates.flatMap { $0.workloadHost.compactMap(\.ratio) }
    let axis = Axis.ratios(ratios.flatMap { [$0.value, $0.low, $0.high] })
    var rows = ""
    for work in workloads {
      rows += "<h3 class=\"rowhead\">\(HTML.escaped(work.name))</h3>\n"
      for (index, candidate) in candidates.enumerated() where candidate.name != baseline {
        guard let place = candidate.workloadHost.firstIndex(where: { $0.key == work.name }),
          let ratio = candidate.workloadHost[place].ratio
        else { continue }
        let seconds = Figures.text(candidate.workloadHost[place].spread.median)
        let band =
          "<i class=\"one\" style=\"left:\(HTML.percent(axis.place(1)))\"></i>"
          + "<i class=\"band\" style=\"left:\(HTML.percent(axis.place(ratio.low)));width:"
          + "\(HTML.percent(axis.place(ratio.high) - axis.place(ratio.low)))\"></i>"
        rows += Self.row(
          candidate.name, colour(index),
          Self.grid(axis) + band
            + Self.point(
              "dot", axis.place(ratio.value), "",
              "\(candidate.name), \(work.name): \(seconds) s, \(Figures.ratio(ratio.value)) "
                + "\(baseline)",
              path: "candidates|\(index)|workloadHost|\(place)|ratio|value"),
          Figures.ratio(ratio.value))
      }
    }
    let tables = [
      ("Seconds by the host's clock", "workloadHost", \CandidateReport.workloadHost),
      ("Seconds by the guest's clock", "workloadGuest", \CandidateReport.workloadGuest),
      ("Host CPU seconds", "workloadCPU", \CandidateReport.workloadCPU),
    ].map { caption, name, path in
      HTML.table(
        caption + ", with intervals, and over \(baseline)",
        ["program"] + candidates.flatMap { [$0.name, "÷"] },
        workloads.map { work in
          (
            work.name,
            candidates.enumerated().flatMap { index, candidate -> [HTML.Cell] in
              let measures = candidate[keyPath: path]
              guard let place = measures.firstIndex(where: { $0.key == work.name }) else {
                return [HTML.Cell("–"), HTML.Cell("–")]
              }
              let at = "candidates|\(index)|\(name)|\(place)"
              return [
                HTML.Cell(measures[place].spread, at), HTML.Cell(measures[place].ratio, at),
              ]
            }
          )
        })
    }.joined(separator: "\n")
    return """
      <section aria-labelledby="s-programs">
      <h2 id="s-programs">Programs in the booted guest</h2>
      <p class="lead">Time by the host's clock over that of \(HTML.escaped(baseline)); left of 1× is \
      faster. Logarithmic, with a cautious interval.</p>
      <div class="chart" role="group" aria-label="Programs" \(Self.data(axis))>
      \(rows)
      \(Self.axisRow(axis))
      </div>
      \(HTML.folded(tables))
      </section>
      """
  }

  // MARK: Pieces

  static func data(_ axis: Axis) -> String {
    "data-low=\"\(axis.low)\" data-high=\"\(axis.high)\" data-log=\"\(axis.isLogarithmic)\""
  }

  static func row(
    _ name: String, _ colour: String, _ track: String, _ value: String, tall: Bool = false
  ) -> String {
    "<div class=\"row \(colour)\"><span class=\"name\">\(HTML.escaped(name))</span>"
      + "<div class=\"track\(tall ? " tall" : "")\">\(track)</div>"
      + "<span class=\"value\">\(HTML.escaped(value))</span></div>"
  }

  static func grid(_ axis: Axis) -> String {
    axis.ticks.map {
      "<i class=\"g\" style=\"left:\(HTML.percent(axis.place($0.value)))\"></i>"
    }.joined()
  }

  static func axisRow(_ axis: Axis) -> String {
    "<div class=\"row axis\" aria-hidden=\"true\"><span class=\"name\"></span>"
      + "<div class=\"track\">\(labels(axis))</div><span class=\"value\"></span></div>"
  }

  /// The ticks' labels; those at the ends stay inside.
  static func labels(_ axis: Axis) -> String {
    axis.ticks.map { tick in
      let place = axis.place(tick.value)
      let end = place < 5 ? " class=\"first\"" : place > 95 ? " class=\"last\"" : ""
      return "<span\(end) style=\"left:\(HTML.percent(place))\">\(HTML.escaped(tick.label))</span>"
    }.joined()
  }

  /// A point: a button with its text for those who can't see it and for those who point at it.
  static func point(
    _ kind: String, _ left: Double, _ label: String, _ text: String, path: String
  ) -> String {
    "<button type=\"button\" class=\"pt \(kind)\" style=\"left:\(HTML.percent(left));--x:"
      + "\(Axis.shortest(left))\" aria-label=\"\(HTML.escaped(text))\" "
      + "data-tip=\"\(HTML.escaped(text))\" data-point=\"\(HTML.escaped(path))\">\(label)</button>"
  }
}
