// SPDX-License-Identifier: Apache-2.0
//
// Builds bare-metal guests from the sources beside their recipes, with the clang and lld of the Swift
// toolchain: no network, no packages, no other compiler. The clang is KILN_CLANG, or the one beside
// `swift`, or the first in PATH, whichever first knows the target's architecture.

import Foundation

extension HostTools {
  /// Compiles and links a program.
  /// - Parameters:
  ///   - build: what to build.
  ///   - recipes: the folder that the recipe's paths are relative to.
  ///   - output: the file to write.
  func build(_ build: BuildSource, in recipes: URL, to output: URL) throws {
    let architecture = String(build.target.prefix { $0 != "-" })
    guard let clang = try clang(for: architecture) else {
      throw ImageError.missingTool(
        tool: "clang with lld and \(architecture) support",
        purpose: "build the image (Swift's toolchain has one)")
    }
    let script = recipes.appendingPathComponent(build.linkerScript)
    try check(
      clang,
      ["--target=\(build.target)", "-nostdlib", "-fuse-ld=lld", "-Wl,--build-id=none"]
        + build.flags + ["-T", script.path, "-o", output.path] + build.sources,
      directory: recipes)
  }

  private func clang(for architecture: String) throws -> URL? {
    var candidates: [URL] = []
    if let chosen = environment["KILN_CLANG"], !chosen.isEmpty {
      candidates.append(URL(fileURLWithPath: chosen))
    }
    if let swift = find("swift") {
      let folder = swift.resolvingSymlinksInPath().deletingLastPathComponent()
      candidates.append(folder.appendingPathComponent("clang"))
    }
    if let plain = find("clang") { candidates.append(plain) }
    return try candidates.first { candidate in
      guard FileManager.default.isExecutableFile(atPath: candidate.path) else { return false }
      let targets = try run(candidate, ["--print-targets"]).output
      return targets.split(whereSeparator: \.isNewline).contains { line in
        line.split(separator: " ").first.map(String.init) == architecture
      }
    }
  }
}
