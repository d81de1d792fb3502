// SPDX-License-Identifier: Apache-2.0
//
// An image that is in the cache and fits its manifest: what a machine is started with.

import Foundation

/// An image ready to start.
public struct InstalledImage: Equatable, Sendable {
  /// Which firmware runs before the kernel.
  public enum Firmware: Equatable, Sendable {
    /// None: the kernel is entered in the machine's highest privilege.
    case none
    /// Kiln's own supervisor binary interface.
    case builtIn
    /// This file, at the machine's reset address.
    case file(URL)
  }

  /// The folder that holds the image's files.
  public let directory: URL
  /// The record of the installation, recipe included.
  public let manifest: Manifest

  /// The image's name.
  public var name: String { manifest.recipe.name }
  /// The default kernel command line; empty when there is none.
  public var commandLine: String { manifest.recipe.commandLine }
  /// The memory the guest gets by default, in MiB.
  public var memory: Int { manifest.recipe.memory }
  /// The file that is started.
  public var kernel: URL { directory.appendingPathComponent(manifest.recipe.kernel) }
  /// The initial root file system, if the image has one.
  public var initrd: URL? {
    manifest.recipe.initramfs.map { _ in directory.appendingPathComponent(Recipe.initrdName) }
  }
  /// The firmware used by default.
  public var firmware: Firmware {
    switch manifest.recipe.firmware {
    case .none: .none
    case .builtIn: .builtIn
    case .file(let file): .file(directory.appendingPathComponent(file))
    }
  }
  /// The size of all files in bytes.
  public var bytes: Int64 { manifest.files.reduce(0) { $0 + $1.bytes } }

  /// An installed file by its name in the manifest (another firmware, for example), or nil.
  public func file(named path: String) -> URL? {
    manifest.files.contains { $0.path == path } ? directory.appendingPathComponent(path) : nil
  }
}

/// One line of `kiln images list`.
public struct ImageListing: Equatable, Sendable {
  /// What is known about an image without reading its files.
  public enum State: Equatable, Sendable {
    /// There is a recipe, but nothing in the cache.
    case available
    /// In the cache and untouched; the size in bytes.
    case installed(bytes: Int64)
    /// In the cache, but made from an older recipe or older sources; the size in bytes.
    case outdated(bytes: Int64)
    /// In the cache, but not as written; what is wrong.
    case damaged(String)
    /// The recipe can't be used; what is wrong.
    case badRecipe(String)
  }

  /// The image's name.
  public let name: String
  /// One line about it; empty with a bad recipe.
  public let summary: String
  /// Whether it can be started.
  public let state: State
}
