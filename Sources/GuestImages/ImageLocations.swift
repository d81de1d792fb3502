// SPDX-License-Identifier: Apache-2.0
//
// Where recipes are read and where images are kept. Both can be set by a variable; otherwise the
// cache follows the XDG base directory specification, and recipes are found beside the program: in
// `Images/` of the folder it was built in, or in `share/kiln/Images` of the prefix it is installed in.

import Foundation

/// The two folders of an image store.
public enum ImageLocations {
  /// The folder of fetched images: `KILN_CACHE`, or `kiln` in `XDG_CACHE_HOME` or `~/.cache`.
  public static func cacheDirectory(environment: [String: String]) -> URL {
    if let chosen = environment["KILN_CACHE"], !chosen.isEmpty {
      return URL(fileURLWithPath: chosen, isDirectory: true)
    }
    // The specification says that a relative path is to be ignored.
    if let base = environment["XDG_CACHE_HOME"], base.hasPrefix("/") {
      return URL(fileURLWithPath: base, isDirectory: true).appendingPathComponent("kiln")
    }
    let home =
      environment["HOME"].map { URL(fileURLWithPath: $0, isDirectory: true) }
      ?? FileManager.default.homeDirectoryForCurrentUser
    return home.appendingPathComponent(".cache/kiln")
  }

  /// The folder of recipes: `KILN_IMAGES`, or `Images` in a folder above the program's real path, or
  /// `../share/kiln/Images` as seen from the program's folder.
  /// - Throws: `ImageError.noRecipeDirectory` when none of them exists.
  public static func recipeDirectory(environment: [String: String], executable: URL) throws -> URL {
    if let chosen = environment["KILN_IMAGES"], !chosen.isEmpty {
      let folder = URL(fileURLWithPath: chosen, isDirectory: true)
      guard isDirectory(folder) else { throw ImageError.noRecipeDirectory(searched: [chosen]) }
      return folder
    }
    let program = executable.resolvingSymlinksInPath().deletingLastPathComponent()
    let installed = program.deletingLastPathComponent().appendingPathComponent("share/kiln/Images")
    var folder = program
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("Images")
      if holdsRecipes(candidate) { return candidate }
      folder.deleteLastPathComponent()
    }
    guard isDirectory(installed) else {
      throw ImageError.noRecipeDirectory(searched: ["Images above \(program.path)", installed.path])
    }
    return installed
  }

  /// The running program's file.
  public static var executable: URL {
    if let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      return URL(fileURLWithPath: link)
    }
    return Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
  }

  private static func isDirectory(_ folder: URL) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: folder.path, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }

  /// Other projects have folders called Images too: only one with recipes counts.
  private static func holdsRecipes(_ folder: URL) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.contains { $0.hasSuffix(".json") }
  }
}
