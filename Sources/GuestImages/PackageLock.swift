// SPDX-License-Identifier: Apache-2.0
//
// The packages of a recipe as they once were, in `NAME.lock` beside `NAME.json`: for the hours in which a
// mirror is being updated and its index does not fit its signature. Then the very packages recorded here are
// fetched from the mirror's pool, by their sums.
//
// Invariants
// - The index comes first, always: a lock never holds back a newer package.
// - What is fetched has the recorded sum, or the fetch fails.
// - A lock that does not fit the recipe's package list is not used.

import Foundation

/// A recipe's packages at some time.
struct PackageLock: Codable, Equatable, Sendable {
  /// One package and where the mirror's pool has it.
  struct Package: Codable, Equatable, Sendable {
    var name: String
    var version: String
    var architecture: String
    var bytes: Int64
    var sha256: String
    /// Relative to the mirror's root.
    var path: String
  }

  /// In the order of the recipe's packages.
  var packages: [Package]

  /// The packages as an index would have given them.
  var records: [PackageRecord] {
    packages.map {
      PackageRecord(
        name: $0.name, version: $0.version, architecture: $0.architecture, bytes: $0.bytes,
        sha256: $0.sha256)
    }
  }

  /// The lock of a recipe; nil when it has none, or one for other packages.
  /// - Throws: `ImageError.badRecipe` when the file can't be understood.
  static func read(beside recipe: Recipe, in folder: URL) throws -> PackageLock? {
    let file = folder.appendingPathComponent(recipe.name + ".lock")
    guard let data = try? Data(contentsOf: file) else { return nil }
    let lock: PackageLock
    do {
      lock = try JSONDecoder().decode(PackageLock.self, from: data)
    } catch let error as DecodingError {
      throw ImageError.badRecipe(file: file.lastPathComponent, reason: error.oneLine)
    }
    let wanted = recipe.debian?.packages ?? []
    guard lock.packages.count == wanted.count else { return nil }
    let fits = zip(wanted, lock.packages).allSatisfy { wanted, found in
      wanted.follow.map { $0.matchesGlob(found.name) } ?? (wanted.name == found.name)
    }
    return fits ? lock : nil
  }
}
