// SPDX-License-Identifier: Apache-2.0
//
// The page's plain parts: all totals, the check of the guest's output, how it was measured.

extension ComparisonReport {
  var totalsSection: String {
    let keys = ["wall", "cpu", "user", "system", "peak"]
    let rows: [HTML.Row] = candidates.enumerated().map { index, candidate in
      (
        candidate.name,
        keys.flatMap { key -> [HTML.Cell] in
          guard let place = candidate.totals.firstIndex(where: { $0.key == key }) else {
            return key == "wall" ? [HTML.Cell("–"), HTML.Cell("–")] : [HTML.Cell("–")]
          }
          let path = "candidates|\(index)|totals|\(place)"
          let cell = HTML.Cell(candidate.totals[place].spread, path)
          return key == "wall" ? [cell, HTML.Cell(candidate.totals[place].ratio, path)] : [cell]
        }
      )
    }
    let table = HTML.table(
      "Medians and intervals; ratios over \(baseline)",
      ["candidate", "wall s", "÷ baseline", "CPU s", "user s", "system s", "peak MiB"], rows)
    return """
      <section aria-labelledby="s-totals">
      <h2 id="s-totals">All totals</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="All totals">\(table)</div>
      </section>
      """
  }

  var outputSection: String {
    let differing = candidates.filter { $0.difference != nil }
    let verdict =
      reference == nil
      ? "<p>No run got far enough to be compared.</p>"
      : differing.isEmpty
        ? "<p><b class=\"good\">Equal</b> in all finished runs of all candidates.</p>"
        : differing.map { candidate -> String in
          let difference = candidate.difference
          let place =
            (difference?.workload.map { " of \(HTML.escaped($0))" } ?? " of the boot")
            + ", line \(difference?.line ?? 0)"
          return """
            <p><b class="bad">\(HTML.escaped(candidate.name)) differs</b>\(place)</p>
            <dl class="diff"><dt>\(HTML.escaped(reference ?? ""))</dt>\
            <dd><code>\(HTML.escaped(difference?.expected ?? "(end)"))</code></dd>
            <dt>\(HTML.escaped(candidate.name))</dt>\
            <dd><code>\(HTML.escaped(difference?.found ?? "(end)"))</code></dd></dl>
            """
        }.joined(separator: "\n")
    return """
      <section aria-labelledby="s-output">
      <h2 id="s-output">Guest output</h2>
      \(verdict)
      <p class="lead">Compared: \(HTML.escaped(outputRule)).</p>
      </section>
      """
  }

  var methodSection: String {
    let confidence = candidates.compactMap { $0.total("wall")?.spread.confidence }.min()
    let interval =
      confidence.map {
        $0 > 0
          ? "Intervals are where the median of as many runs again would lie, with "
            + "\(Figures.percent($0)) certainty."
          : Spread.tooFew.prefix(1).uppercased() + Spread.tooFew.dropFirst() + "."
      } ?? ""
    let commands = candidates.map {
      "<dt>\(HTML.escaped($0.name))</dt><dd><code>"
        + HTML.escaped($0.command.map(Self.shellWord).joined(separator: " ")) + "</code></dd>"
    }.joined(separator: "\n")
    let notes = candidates.flatMap { candidate -> [String] in
      let said = Set(candidate.runs.flatMap { $0.messages + ($0.note.map { [$0] } ?? []) }).sorted()
      return said.prefix(8).map {
        "<li>\(HTML.escaped(candidate.name)): \(HTML.escaped($0))</li>"
      }
    }
    return """
      <section aria-labelledby="s-method">
      <h2 id="s-method">How it was measured</h2>
      <p>Candidates took turns in rounds, each round in an order of its own (seed \(seed)), each run in a \
      process of its own, \(warmUps) warm-up run\(warmUps == 1 ? "" : "s") each before them. Times, CPU \
      time and peak memory are read from outside at the moment the console has printed the last mark. \
      System time comes in steps of 10 ms. \(interval) The host's load was \(Axis.shortest(host.load)) \
      at the start.\(hostNote.map { " \(HTML.escaped(Self.sentence($0)))" } ?? "")</p>
      \(notes.isEmpty ? "" : "<ul>\(notes.joined(separator: "\n"))</ul>")
      <details><summary>Command lines</summary><dl class="commands">\(commands)</dl></details>
      </section>
      """
  }

  /// A line as a sentence.
  private static func sentence(_ line: String) -> String {
    line.prefix(1).uppercased() + line.dropFirst() + "."
  }

  /// A word as a POSIX shell reads it back.
  private static func shellWord(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-./,=+:@%".contains($0)) }
    guard !isPlain else { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
