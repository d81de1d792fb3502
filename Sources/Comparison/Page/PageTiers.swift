// SPDX-License-Identifier: Apache-2.0
//
// The page's pictures of where guest instructions ran, and where time went.

extension ComparisonReport {
  /// Shares of the tiers over time, a picture a candidate.
  var tierSection: String {
    let shown = candidates.enumerated().filter { $0.element.occupancy != nil }
    guard !shown.isEmpty else { return "" }
    var found: Set<String> = []
    for (_, candidate) in shown {
      found.formUnion(candidate.occupancy?.kinds ?? [])
    }
    let kinds = Timeline.kinds.filter(found.contains) + found.subtracting(Timeline.kinds).sorted()
    let legend = kinds.map {
      "<li><i class=\"key \(Self.tierClass($0))\"></i>\(HTML.escaped($0))</li>"
    }.joined()
    let pictures = shown.compactMap { index, candidate in
      candidate.occupancy.map { tierPicture($0, candidate.name, index) }
    }
    return """
      <section aria-labelledby="s-tiers">
      <h2 id="s-tiers">Tiers over time</h2>
      <p class="lead">Share of guest instructions each tier ran, by the level of the trace that was \
      entered, in the run closest to the median; below it, traces waiting to be compiled.</p>
      <ul class="legend keys">\(legend)<li><i class="key queue"></i>waiting</li></ul>
      <div class="pictures">
      \(pictures.joined(separator: "\n"))
      </div>
      </section>
      """
  }

  /// A kind has the same colour on every page; one that isn't known shares the last.
  private static func tierClass(_ kind: String) -> String {
    "t\(Timeline.kinds.firstIndex(of: kind) ?? Timeline.kinds.count)"
  }

  private func tierPicture(
    _ occupancy: Occupancy, _ name: String, _ index: Int
  ) -> String {
    let spans = occupancy.spans
    // One scale for all where that leaves each of them readable.
    let ends = candidates.compactMap { $0.occupancy?.spans.last?.end }
    let longest = ends.max() ?? 1
    let own = spans.last?.end ?? 1
    let axis = Axis.exact(longest / max(ends.min() ?? 1, 1) <= 3 ? longest : own)
    var bottoms = Array(repeating: 100.0, count: spans.count)
    var areas = ""
    for kind in occupancy.kinds {
      let tops = spans.enumerated().map { place, span in
        bottoms[place] - (span.shares[kind] ?? 0) * 100
      }
      // Steps, not slopes: a span has one share.
      func edge(_ values: [Double], _ places: [Int]) -> [String] {
        places.flatMap { place -> [String] in
          let left = place == 0 ? occupancy.start : spans[place - 1].end
          let ends = [left, spans[place].end].map { axis.place($0) * 10 }
          let order = places.first == 0 ? ends : ends.reversed()
          return order.map { "\(Axis.shortest($0)) \(Axis.shortest(values[place]))" }
        }
      }
      let path =
        edge(tops, Array(spans.indices)) + edge(bottoms, spans.indices.reversed())
      areas +=
        "<path class=\"\(Self.tierClass(kind))\" d=\"M\(path.joined(separator: "L"))Z\"/>"
      bottoms = tops
    }
    let most = max(spans.map(\.waiting).max() ?? 0, 1)
    let queue = spans.enumerated().flatMap { place, span -> [String] in
      let left = place == 0 ? occupancy.start : spans[place - 1].end
      let height = Axis.shortest(30 - 28 * Double(span.waiting) / Double(most))
      return [left, span.end].map { "\(Axis.shortest(axis.place($0) * 10)) \(height)" }
    }
    let strips = spans.enumerated().map { place, span -> String in
      let left = axis.place(place == 0 ? occupancy.start : spans[place - 1].end)
      let width = axis.place(span.end) - left
      let shares = occupancy.kinds.map {
        "\($0) \(Figures.percent(span.shares[$0] ?? 0))"
      }.joined(separator: ", ")
      let text = "\(name), to \(Figures.text(span.end)) ms: \(shares); \(span.waiting) waiting"
      return "<button type=\"button\" class=\"pt strip\" style=\"left:\(HTML.percent(left));"
        + "width:\(HTML.percent(width));--x:\(Axis.shortest(left))\" aria-label=\""
        + "\(HTML.escaped(text))\" data-tip=\"\(HTML.escaped(text))\"></button>"
    }.joined()
    let path = "candidates|\(index)|occupancy"
    let shares = occupancy.kinds.map { kind in
      "\(HTML.escaped(kind)) <span data-figure=\"\(path)|shares|\(HTML.escaped(kind))\" "
        + "data-scale=\"0.01\">\(Figures.percent(occupancy.shares[kind] ?? 0))</span>"
    }.joined(separator: ", ")
    let table = HTML.table(
      "\(name): shares in per cent by span of time, and traces waiting",
      ["to, ms"] + occupancy.kinds + ["waiting"],
      spans.enumerated().map { place, span in
        (
          Figures.text(span.end),
          occupancy.kinds.map {
            HTML.Cell(
              (span.shares[$0] ?? 0) * 100, "\(path)|spans|\(place)|shares|\($0)", scale: 0.01)
          } + [HTML.Cell(Double(span.waiting), "\(path)|spans|\(place)|waiting")]
        )
      })
    return """
      <figure class="\(colour(index))">
      <figcaption><b class="name">\(HTML.escaped(name))</b> whole run: \(shares)</figcaption>
      <div class="area" role="group" aria-label="\(HTML.escaped(name)): tiers over time">
      <svg viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">\(areas)</svg>
      <svg class="queue" viewBox="0 0 1000 30" preserveAspectRatio="none" aria-hidden="true">\
      <path d="M\(queue.joined(separator: "L"))"/></svg>
      \(strips)
      <span class="full" aria-hidden="true">100 %</span>
      <span class="most" aria-hidden="true">most waiting: \(spans.map(\.waiting).max() ?? 0)</span>
      </div>
      <div class="axis" aria-hidden="true"><div class="track">\(Self.labels(axis))</div></div>
      \(HTML.folded(table))
      </figure>
      """
  }

  /// Where time went, by cause; a list of bars a candidate.
  var causeSection: String {
    let shown = candidates.enumerated().filter { $0.element.causes != nil }
    guard !shown.isEmpty else { return "" }
    let pictures = shown.compactMap { index, candidate -> String? in
      guard let causes = candidate.causes else { return nil }
      let path = "candidates|\(index)|causes"
      let most = max(causes.rows.map(\.share).max() ?? 1, 0.001)
      let rows = causes.rows.enumerated().map { place, row in
        "<tr><th scope=\"row\">\(HTML.escaped(row.cause))</th>"
          + "<td class=\"bar\"><i style=\"width:\(HTML.percent(row.share / most * 100))\"></i></td>"
          + "<td data-figure=\"\(path)|rows|\(place)|milliseconds\">"
          + "\(Figures.text(row.milliseconds))</td>"
          + "<td data-figure=\"\(path)|rows|\(place)|share\" data-scale=\"0.01\">"
          + "\(Figures.percent(row.share))</td></tr>"
      }.joined(separator: "\n")
      let compiler = causes.compilerMilliseconds.map {
        " Beside it, compiler threads took <span data-figure=\"\(path)|compilerMilliseconds\">"
          + "\(Figures.text($0))</span> ms of CPU time."
      }
      return """
        <figure class="\(colour(index))">
        <figcaption><b class="name">\(HTML.escaped(candidate.name))</b> \
        <span data-figure="\(path)|explained" data-scale="0.01">\
        \(Figures.percent(causes.explained))</span> of \
        <span data-figure="\(path)|wallMilliseconds">\(Figures.text(causes.wallMilliseconds))</span> \
        ms explained.\(compiler ?? "")</figcaption>
        <table class="causes"><thead class="hidden"><tr><th scope="col">cause</th>\
        <th scope="col">picture</th><th scope="col">ms</th><th scope="col">share</th></tr></thead>
        <tbody>\(rows)</tbody></table>
        </figure>
        """
    }
    return """
      <section aria-labelledby="s-causes">
      <h2 id="s-causes">Where the time goes</h2>
      <p class="lead">Wall time of the virtual processor's thread by cause, each timed on its own, as \
      shares of the wall time seen from outside.</p>
      <div class="pictures">\(pictures.joined(separator: "\n"))</div>
      </section>
      """
  }
}
