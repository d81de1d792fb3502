// SPDX-License-Identifier: Apache-2.0
//
// Where a comparison's results go. That each place can be written is looked at before hours are spent,
// and a place that turns out full costs that file only.

import Comparison
import Glibc

/// The files of `--json`, `--csv` and `--html`.
struct ReportFiles {
  private struct Place {
    let option: String
    let path: String
    let text: (ComparisonReport) -> String
  }
  private let places: [Place]

  init(json: String?, csv: String?, html: String?) {
    let all: [(String, String?, (ComparisonReport) -> String)] = [
      ("--json", json, { $0.json }), ("--csv", csv, { $0.csv }), ("--html", html, { $0.page }),
    ]
    places = all.compactMap { option, path, text in
      path.map { Place(option: option, path: $0, text: text) }
    }
  }

  /// Whether one of them is standard output, so that the table isn't shown there.
  var useStandardOutput: Bool { places.contains { $0.path == "-" } }

  /// Fails if a file can't be made where it is to be.
  func check() throws(CommandFailure) {
    for place in places where place.path != "-" {
      let slash = place.path.lastIndex(of: "/")
      let folder = slash.map { place.path[..<$0].isEmpty ? "/" : String(place.path[..<$0]) } ?? "."
      var status = stat()
      if stat(place.path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        throw CommandFailure("\(place.option) \(place.path): that is a folder")
      }
      guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw CommandFailure("\(place.option) \(place.path): there is no folder \(folder)")
      }
      guard access(folder, W_OK) == 0 || access(place.path, W_OK) == 0 else {
        throw CommandFailure(
          "\(place.option) \(place.path): \(folder) can't be written: "
            + String(cString: strerror(errno)))
      }
    }
  }

  /// Writes all files. What failed, a line each; the others are written all the same.
  func writeFiles(_ report: ComparisonReport) -> [String] {
    places.filter { $0.path != "-" }.compactMap { place in
      do throws(FileFailure) {
        try AtomicFile.write(place.text(report), to: place.path)
        return nil
      } catch {
        return "\(place.option): \(error)"
      }
    }
  }

  /// Prints what goes to standard output.
  func print(_ report: ComparisonReport) throws(CommandFailure) {
    for place in places where place.path == "-" { try printResult(place.text(report)) }
  }
}

/// A folder for a comparison's own files, gone with it.
final class ScratchFolder {
  /// Its path.
  let path: String

  init() throws(CommandFailure) {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/kiln-compare-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw CommandFailure(
        "no folder for temporary files can be made in \(base): \(String(cString: strerror(errno)))")
    }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { unlink("\(path)/\(name)") }
      }
      closedir(folder)
    }
    rmdir(path)
  }
}
