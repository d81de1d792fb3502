// SPDX-License-Identifier: Apache-2.0
//
// What an image is made of: one JSON file per image, the first stop of `kiln images fetch`.
// A recipe names things (packages, files in them, sources) and never bytes: the versions and sums of
// what was found go into the Manifest. Reading is strict: an unknown or misspelt key, a name that
// would leave the image's folder, or a reference to a file nobody makes is an error that says where.

import Foundation

/// The description of one guest image.
public struct Recipe: Codable, Equatable, Sendable {
  /// Which firmware runs before the kernel.
  public enum Firmware: Equatable, Sendable {
    /// None: the kernel file itself is entered in the machine's highest privilege.
    case none
    /// Kiln's own supervisor binary interface, without guest firmware.
    case builtIn
    /// The installed file of this name.
    case file(String)
  }

  /// The image's name: the file's name without `.json`.
  public var name: String
  /// One line for `kiln images list`.
  public var summary: String
  /// The guest architecture, such as `riscv64`.
  public var architecture: String
  /// The board, such as `virt`.
  public var machine: String
  /// The memory the guest gets by default, in MiB (1...1,048,576).
  public var memory: Int
  /// The default kernel command line; empty when the kernel takes none.
  public var commandLine: String
  /// The firmware used by default.
  public var firmware: Firmware
  /// The installed file that is started.
  public var kernel: String
  /// Files taken from Debian packages.
  public var debian: DebianSource?
  /// A program built from sources beside the recipe.
  public var build: BuildSource?
  /// The initial root file system; installed as `initrd`.
  public var initramfs: InitramfsSource?

  /// The files this recipe installs, apart from kernel modules.
  public var installedFiles: Set<String> {
    var files = Set<String>()
    for package in debian?.packages ?? [] { files.formUnion(package.files.keys) }
    if let build { files.insert(build.output) }
    if initramfs != nil { files.insert(Self.initrdName) }
    return files
  }

  /// The paths, relative to the recipe's folder, of everything the recipe reads besides packages.
  public var sourceFiles: [String] {
    var files = [name + ".json"]
    if let build { files += build.sources + build.headers + [build.linkerScript] }
    if let initramfs { files.append(initramfs.initScript) }
    return files
  }

  static let initrdName = "initrd"
}

/// Packages of one Debian release.
public struct DebianSource: Codable, Equatable, Sendable {
  /// The release, such as `trixie`; only its `main` part is used.
  public var suite: String
  /// Debian's name of the architecture.
  public var architecture: String
  /// The packages, in download order.
  public var packages: [DebianPackage]
}

/// One package and what is taken out of it.
public struct DebianPackage: Codable, Equatable, Sendable {
  /// The package's name, or that of a meta package.
  public var name: String
  /// For a meta package: the pattern that one of its dependencies fits, which is the package meant.
  public var follow: String?
  /// Installed name → pattern of the path inside the package, without a leading `/`.
  public var files: [String: String]
  /// Kernel modules to install with their dependencies; names as the kernel spells them.
  public var modules: [String]
}

/// A program made from sources by clang and lld.
public struct BuildSource: Codable, Equatable, Sendable {
  /// Files to compile, relative to the recipe's folder.
  public var sources: [String]
  /// Files the sources include, relative to the recipe's folder.
  public var headers: [String]
  /// The linker script, relative to the recipe's folder.
  public var linkerScript: String
  /// The target triple.
  public var target: String
  /// Compiler flags apart from the target, the linker script and the output.
  public var flags: [String]
  /// The installed name of the program.
  public var output: String
}

/// An initial root file system around busybox.
public struct InitramfsSource: Codable, Equatable, Sendable {
  /// The first process, relative to the recipe's folder.
  public var initScript: String
  /// The installed file that is busybox.
  public var busybox: String
  /// Whether the kernel modules of the packages are packed.
  public var packsModules: Bool
}

// MARK: - Reading

extension Recipe {
  /// Reads a recipe file and checks it.
  /// - Throws: `ImageError.badRecipe` or `ImageError.file`, with the file's name.
  public init(contentsOf file: URL) throws {
    let data: Data
    do {
      data = try Data(contentsOf: file)
    } catch {
      throw ImageError.file(path: file.path, reason: "can't be read")
    }
    try self.init(json: data, fileName: file.lastPathComponent)
  }

  /// Reads a recipe from JSON text; `fileName` must be the recipe's name with `.json`.
  public init(json: Data, fileName: String) throws {
    guard (try? JSONSerialization.jsonObject(with: json)) != nil else {
      throw ImageError.badRecipe(file: fileName, reason: "this is not JSON")
    }
    do {
      self = try JSONDecoder().decode(Recipe.self, from: json)
    } catch let error as DecodingError {
      throw ImageError.badRecipe(file: fileName, reason: error.oneLine)
    } catch {
      throw ImageError.badRecipe(file: fileName, reason: "\(error)")
    }
    if let reason = firstDefect(fileName: fileName) {
      throw ImageError.badRecipe(file: fileName, reason: reason)
    }
  }

  private func firstDefect(fileName: String) -> String? {
    let lettersAndDigits = Set("abcdefghijklmnopqrstuvwxyz0123456789-")
    if name.isEmpty || name.hasPrefix("-") || !name.allSatisfy(lettersAndDigits.contains) {
      return "name \"\(name)\" must be of a-z, 0-9 and -"
    }
    if fileName != name + ".json" { return "name \"\(name)\" does not fit the file's name" }
    if !(1...1_048_576).contains(memory) { return "memory: \(memory) MiB is out of range" }
    if debian == nil, build == nil { return "neither \"debian\" nor \"build\" says what to make" }
    for file in installedFiles where !Self.isPlainName(file) || file == Manifest.fileName {
      return "\"\(file)\" can't be the name of an installed file"
    }
    for path in sourceFiles where path.hasPrefix("/") || path.split(separator: "/").contains("..") {
      return "\"\(path)\" must stay inside the recipe's folder"
    }
    var needed = [("kernel", kernel)]
    if case .file(let file) = firmware { needed.append(("firmware", file)) }
    if let initramfs { needed.append(("initramfs.busybox", initramfs.busybox)) }
    for (key, file) in needed where !installedFiles.contains(file) {
      return "\(key): nothing installs \"\(file)\""
    }
    return nil
  }

  private static func isPlainName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.contains("/")
  }
}

// MARK: - JSON

extension Recipe {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case name, summary, architecture, machine, memory, commandLine, firmware, kernel
    case debian, build, initramfs
  }

  /// Decodes strictly: an unknown key is an error.
  public init(from decoder: any Decoder) throws {
    try decoder.refuseKeys(besides: CodingKeys.allCases)
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.decode(String.self, forKey: .name)
    summary = try values.decode(String.self, forKey: .summary)
    architecture = try values.decode(String.self, forKey: .architecture)
    machine = try values.decode(String.self, forKey: .machine)
    memory = try values.decode(Int.self, forKey: .memory)
    commandLine = try values.decodeIfPresent(String.self, forKey: .commandLine) ?? ""
    firmware = try values.decode(Firmware.self, forKey: .firmware)
    kernel = try values.decode(String.self, forKey: .kernel)
    debian = try values.decodeIfPresent(DebianSource.self, forKey: .debian)
    build = try values.decodeIfPresent(BuildSource.self, forKey: .build)
    initramfs = try values.decodeIfPresent(InitramfsSource.self, forKey: .initramfs)
  }
}

extension Recipe.Firmware: Codable {
  /// Decodes `"none"`, `"built-in"` or the name of an installed file.
  public init(from decoder: any Decoder) throws {
    switch try decoder.singleValueContainer().decode(String.self) {
    case "none": self = .none
    case "built-in": self = .builtIn
    case let file: self = .file(file)
    }
  }

  /// Encodes as the recipe spells it.
  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .none: try value.encode("none")
    case .builtIn: try value.encode("built-in")
    case .file(let file): try value.encode(file)
    }
  }
}

extension DebianSource {
  private enum CodingKeys: String, CodingKey, CaseIterable { case suite, architecture, packages }

  /// Decodes strictly: an unknown key is an error.
  public init(from decoder: any Decoder) throws {
    try decoder.refuseKeys(besides: CodingKeys.allCases)
    let values = try decoder.container(keyedBy: CodingKeys.self)
    suite = try values.decode(String.self, forKey: .suite)
    architecture = try values.decode(String.self, forKey: .architecture)
    packages = try values.decode([DebianPackage].self, forKey: .packages)
  }
}

extension DebianPackage {
  private enum CodingKeys: String, CodingKey, CaseIterable { case name, follow, files, modules }

  /// Decodes strictly: an unknown key is an error.
  public init(from decoder: any Decoder) throws {
    try decoder.refuseKeys(besides: CodingKeys.allCases)
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.decode(String.self, forKey: .name)
    follow = try values.decodeIfPresent(String.self, forKey: .follow)
    files = try values.decode([String: String].self, forKey: .files)
    modules = try values.decodeIfPresent([String].self, forKey: .modules) ?? []
  }
}

extension BuildSource {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case sources, headers, linkerScript, target, flags, output
  }

  /// Decodes strictly: an unknown key is an error.
  public init(from decoder: any Decoder) throws {
    try decoder.refuseKeys(besides: CodingKeys.allCases)
    let values = try decoder.container(keyedBy: CodingKeys.self)
    sources = try values.decode([String].self, forKey: .sources)
    headers = try values.decodeIfPresent([String].self, forKey: .headers) ?? []
    linkerScript = try values.decode(String.self, forKey: .linkerScript)
    target = try values.decode(String.self, forKey: .target)
    flags = try values.decodeIfPresent([String].self, forKey: .flags) ?? []
    output = try values.decode(String.self, forKey: .output)
  }
}

extension InitramfsSource {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case initScript, busybox, packsModules
  }

  /// Decodes strictly: an unknown key is an error.
  public init(from decoder: any Decoder) throws {
    try decoder.refuseKeys(besides: CodingKeys.allCases)
    let values = try decoder.container(keyedBy: CodingKeys.self)
    initScript = try values.decode(String.self, forKey: .initScript)
    busybox = try values.decode(String.self, forKey: .busybox)
    packsModules = try values.decodeIfPresent(Bool.self, forKey: .packsModules) ?? false
  }
}
