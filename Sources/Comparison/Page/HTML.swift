// SPDX-License-Identifier: Apache-2.0
//
// Writing HTML: text is escaped here and nowhere else.

/// Pieces of a page.
enum HTML {
  /// A text as HTML shows it, in an attribute too.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
    return result
  }

  /// A place or size in per cent, as CSS takes it.
  static func percent(_ value: Double) -> String { Axis.shortest(value) + "%" }

  /// A table behind a chart, folded away.
  static func folded(_ table: String) -> String {
    "<details class=\"figures\"><summary>Figures as a table</summary>"
      + "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"table\">\(table)</div>"
      + "</details>"
  }

  /// A table with a heading row and a heading column. Cells are HTML; `figures` gives each cell the
  /// key by which a program finds its figure in the JSON.
  static func table(
    _ caption: String, _ columns: [String], _ rows: [Row]
  ) -> String {
    let head = columns.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
    let body = rows.map { row in
      "<tr><th scope=\"row\">\(escaped(row.head))</th>" + row.cells.map(\.html).joined() + "</tr>"
    }.joined(separator: "\n")
    return "<table><caption>\(escaped(caption))</caption><thead><tr>\(head)</tr></thead>\n"
      + "<tbody>\(body)</tbody></table>"
  }

  /// A row of a table: its heading and its cells.
  typealias Row = (head: String, cells: [Cell])

  /// A cell of a table.
  struct Cell {
    let html: String

    private init(raw: String) { html = "<td>\(raw)</td>" }

    /// A text.
    init(_ text: String) { html = "<td>\(escaped(text))</td>" }

    /// A figure of the JSON: `path` leads to it from the top, its parts separated by `|`.
    init(_ value: Double, _ path: String, scale: Double = 1) {
      let scale = scale == 1 ? "" : " data-scale=\"\(Axis.shortest(scale))\""
      html =
        "<td data-figure=\"\(escaped(path))\"\(scale)>\(Figures.text(value))</td>"
    }

    /// A figure with an interval under it.
    init(_ spread: Spread, _ path: String) {
      html =
        "<td><span data-figure=\"\(escaped(path))|spread|median\">\(Figures.text(spread.median))"
        + "</span> <small><span data-figure=\"\(escaped(path))|spread|low\">"
        + "\(Figures.text(spread.low))</span>–<span data-figure=\"\(escaped(path))|spread|high\">"
        + "\(Figures.text(spread.high))</span></small></td>"
    }

    /// A ratio with its interval.
    init(_ ratio: Ratio?, _ path: String) {
      guard let ratio else {
        self.init("–")
        return
      }
      let text = Figures.ratio(ratio.value)
      self.init(raw: "<span data-figure=\"\(escaped(path))|ratio|value\">\(text)</span>")
    }
  }
}
