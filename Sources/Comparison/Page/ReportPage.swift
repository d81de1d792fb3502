// SPDX-License-Identifier: Apache-2.0
//
// The report as one page: no network, no other file, readable without scripts. Charts are HTML placed in
// per cent and SVG that stretches, so they fit a phone and a wide screen alike; behind each stands a
// table. Every figure carries the path of its value in the JSON (`data-figure`), by which
// `.ci/check-pages` holds the page against it.

extension ComparisonReport {
  /// The report as an HTML page.
  public var page: String {
    let sections = [
      summary, workloadSection, timelineSection, distributionSection, tierSection, causeSection,
      totalsSection, outputSection, methodSection,
    ].filter { !$0.isEmpty }
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(HTML.escaped(title)) – kiln compare</title>
      <style>
      \(PageStyle.css)\(candidateColours)</style>
      </head>
      <body>
      <main>
      \(header)
      \(sections.joined(separator: "\n"))
      </main>
      <script>
      \(PageScript.javascript)</script>
      </body>
      </html>

      """
  }

  /// The class that gives a candidate its colour.
  func colour(_ index: Int) -> String { "c\(index)" }

  /// Kiln's candidates have hues, peers greys: what is compared stands out from what it is held against.
  private var candidateColours: String {
    let hues: [(light: String, dark: String)] = [
      ("#2563c9", "#7cb0ff"), ("#b04d08", "#f5a35c"), ("#0d7f78", "#4fd0c4"),
      ("#7a3fc0", "#c3a0fb"), ("#b8255f", "#f78bb4"), ("#5d6f0f", "#bccf4f"),
    ]
    let greys: [(light: String, dark: String)] = [
      ("#5b6573", "#a3adba"), ("#8b6f4e", "#cdb291"), ("#3d4550", "#d5dbe3"),
    ]
    var light = ""
    var dark = ""
    var own = 0
    var peers = 0
    for (index, candidate) in candidates.enumerated() {
      let pair: (light: String, dark: String)
      if candidate.kind == .own {
        pair = hues[own % hues.count]
        own += 1
      } else {
        pair = greys[peers % greys.count]
        peers += 1
      }
      light += ".c\(index){--c:\(pair.light)}"
      dark += ".c\(index){--c:\(pair.dark)}"
    }
    return "\(light)\n@media (prefers-color-scheme: dark){\(dark)}\n"
  }

  private var header: String {
    let state: (String, String) =
      if let interruption { ("warn", "partial: \(interruption)") } else if !outputsAgree {
        ("bad", "guest output differs")
      } else if !problems.isEmpty { ("bad", "incomplete") } else { ("good", "complete") }
    let each = runs == 1 ? "1 run" : "\(runs) runs"
    return """
      <header>
      <p class="brand">kiln compare</p>
      <h1>\(HTML.escaped(title)) <span class="pill \(state.0)">\(HTML.escaped(state.1))</span></h1>
      <p class="sub">\(HTML.escaped(host.processor)), \(host.cores) cores, \(HTML.escaped(host.system)) · \
      \(each) each, interleaved · \(HTML.escaped(time))</p>
      \(problems.isEmpty ? "" : "<ul class=\"problems\" role=\"alert\">"
        + problems.map { "<li>\(HTML.escaped($0))</li>" }.joined() + "</ul>")
      </header>
      """
  }

  /// A tile a candidate.
  private var summary: String {
    let tiles = candidates.enumerated().map { index, candidate -> String in
      guard let wall = candidate.total("wall") else {
        return """
          <li class="tile \(colour(index))"><h3>\(HTML.escaped(candidate.name))</h3>
          <p class="big">–</p><p class="note">no finished run</p></li>
          """
      }
      let path = "candidates|\(index)|totals|0"
      let ratio =
        candidate.name == baseline
        ? "the baseline"
        : wall.ratio.map {
          "<span data-figure=\"\(path)|ratio|value\">\(Figures.ratio($0.value))</span> "
            + HTML.escaped(baseline)
        } ?? ""
      return """
        <li class="tile \(colour(index))"><h3>\(HTML.escaped(candidate.name))</h3>
        <p class="big"><span data-figure="\(path)|spread|median">\(Figures.text(wall.spread.median))\
        </span><span class="unit"> s</span></p>
        <p class="note">\(ratio)</p>
        <p class="note">\(intervalNote(wall.spread, path))</p></li>
        """
    }
    return """
      <section aria-labelledby="s-wall">
      <h2 id="s-wall">Wall time \(workloads.isEmpty ? "to \(HTML.escaped(measuredTo))" : "of the whole run")</h2>
      <ul class="tiles">\(tiles.joined(separator: "\n"))</ul>
      </section>
      """
  }

  private func intervalNote(_ spread: Spread, _ path: String) -> String {
    guard spread.count > 1 else { return "one run" }
    return """
      <span data-figure="\(path)|spread|low">\(Figures.text(spread.low))</span>–\
      <span data-figure="\(path)|spread|high">\(Figures.text(spread.high))</span> s in \
      \(spread.count) runs
      """
  }
}
