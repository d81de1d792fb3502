// SPDX-License-Identifier: Apache-2.0
//
// Chooses kernel modules for an initial root file system. Debian's packages carry no modules.dep
// (depmod runs at installation), so dependencies are read where depmod reads them: from `depends=` and
// `softdep=` in each module's .modinfo section. The result is a folder with the modules, unpacked, and
// the modules.dep and modules.alias that busybox's modprobe needs; a module comes after what it needs.
// Formats: little-endian ELF (gABI chapter 4), modules.dep(5).

import Foundation

/// What a module says about itself.
struct ModuleInfo: Equatable, Sendable {
  /// Names of modules that must be there first.
  var dependencies: [String] = []
  /// Names or aliases that should be there first.
  var softDependencies: [String] = []
  /// Patterns the kernel asks for when it wants this module.
  var aliases: [String] = []

  /// Reads the .modinfo section of a module; nil when this is no ELF file with such a section.
  init?(module: Data) {
    guard let section = Self.section(".modinfo", of: module) else { return nil }
    for entry in section.split(separator: 0) {
      let text = String(decoding: entry, as: UTF8.self)
      guard let equals = text.firstIndex(of: "=") else { continue }
      let value = text[text.index(after: equals)...]
      switch text[..<equals] {
      case "depends":
        dependencies = value.split(separator: ",").map { Self.canonicalName(String($0)) }
      case "softdep" where value.hasPrefix("pre:"):
        let before = value.dropFirst(4).components(separatedBy: "post:")[0]
        softDependencies += before.split(separator: " ").map(String.init)
      case "alias": aliases.append(String(value))
      default: break
      }
    }
  }

  /// The kernel's spelling of a module's name: hyphens and underscores are the same, `_` is meant.
  static func canonicalName(_ name: String) -> String {
    name.replacingOccurrences(of: "-", with: "_")
  }

  /// Where the two ELF classes keep what is needed to find a section.
  private struct SectionLayout {
    var wordSize: Int
    var tableField: Int
    var countField: Int
    var headerSize: Int
    var contentsOffset: Int

    init?(elfClass: Int) {
      switch elfClass {
      case 1:
        (wordSize, tableField, countField, headerSize, contentsOffset) = (4, 0x20, 0x30, 40, 16)
      case 2:
        (wordSize, tableField, countField, headerSize, contentsOffset) = (8, 0x28, 0x3C, 64, 24)
      default: return nil
      }
    }
  }

  private static func section(_ wanted: String, of file: Data) -> Data? {
    func number(at offset: Int, bytes: Int) -> Int? {
      guard offset >= 0, offset <= file.count - bytes else { return nil }
      var value: UInt64 = 0
      for index in (0..<bytes).reversed() {
        value = value << 8 | UInt64(file[file.startIndex + offset + index])
      }
      return Int(exactly: value)
    }
    guard file.starts(with: [0x7F, 0x45, 0x4C, 0x46]), number(at: 5, bytes: 1) == 1,
      let layout = number(at: 4, bytes: 1).flatMap(SectionLayout.init(elfClass:))
    else { return nil }
    /// The offset and size of a section's contents, and its name's place in the name table.
    func header(_ index: Int, table: Int) -> (name: Int, offset: Int, size: Int)? {
      let place = table + index * layout.headerSize
      guard let name = number(at: place, bytes: 4),
        let offset = number(at: place + layout.contentsOffset, bytes: layout.wordSize),
        let size = number(
          at: place + layout.contentsOffset + layout.wordSize, bytes: layout.wordSize),
        offset <= file.count, size <= file.count - offset
      else { return nil }
      return (name, offset, size)
    }
    guard let table = number(at: layout.tableField, bytes: layout.wordSize), table <= file.count,
      let count = number(at: layout.countField, bytes: 2),
      let nameIndex = number(at: layout.countField + 2, bytes: 2),
      let names = header(nameIndex, table: table)
    else { return nil }
    let base = file.startIndex
    for index in 0..<count {
      guard let found = header(index, table: table), found.name < names.size else { continue }
      let start = base + names.offset + found.name
      let name = file[start..<(base + names.offset + names.size)].prefix { $0 != 0 }
      if name.elementsEqual(wanted.utf8) {
        return file[(base + found.offset)..<(base + found.offset + found.size)]
      }
    }
    return nil
  }
}

/// The modules of one kernel that an image packs.
struct KernelModules: Sendable {
  /// One chosen module.
  struct Module: Equatable, Sendable {
    var name: String
    /// The path inside the package.
    var packagePath: String
    var info: ModuleInfo
  }

  /// The kernel's version string, as `uname -r` prints it.
  let release: String
  /// The chosen modules, each after its dependencies.
  let modules: [Module]

  /// Extracts modules and everything they depend on, uncompressed, as `NAME.ko` in `folder`.
  /// Names of code that is built into the kernel are skipped; unknown names are an error.
  init(
    _ names: [String], from archive: PackageArchive, into folder: URL, tools: HostTools
  ) throws {
    var pathOfModule: [String: String] = [:]
    for path in archive.paths where path.contains(".ko") && path.contains("lib/modules/") {
      guard let name = Self.moduleName(path) else { continue }
      pathOfModule[name] = path
    }
    guard let anyPath = pathOfModule.values.first,
      let release = anyPath.components(separatedBy: "lib/modules/").last?
        .split(separator: "/").first.map(String.init)
    else { throw ImageError.fileNotInPackage(pattern: "*/modules/*.ko", package: archive.package) }
    self.release = release
    let builtIn = try Self.builtInModules(of: archive)

    var loaded: [String: Module] = [:]
    var order: [String] = []
    func visit(_ name: String, wantedBy: String?) throws {
      if loaded[name] != nil || builtIn.contains(name) { return }
      guard let path = pathOfModule[name] else {
        throw ImageError.fileNotInPackage(
          pattern: "\(name).ko" + (wantedBy.map { " (needed by \($0))" } ?? ""),
          package: archive.package)
      }
      let file = folder.appendingPathComponent(name + ".ko")
      try Self.unpack(path, from: archive, to: file, tools: tools)
      guard let data = try? Data(contentsOf: file), let info = ModuleInfo(module: data) else {
        throw ImageError.file(path: "\(archive.package): \(path)", reason: "is no kernel module")
      }
      loaded[name] = Module(name: name, packagePath: path, info: info)
      for dependency in info.dependencies { try visit(dependency, wantedBy: name) }
      order.append(name)
    }
    try createDirectory(folder)
    for name in names { try visit(ModuleInfo.canonicalName(name), wantedBy: nil) }
    modules = order.compactMap { loaded[$0] }
  }

  /// The text of modules.dep: each module with everything it needs. modprobe loads a line's modules
  /// from right to left and does not look at their own lines, so the deepest need stands last.
  var dependencyTable: String {
    let byName = Dictionary(uniqueKeysWithValues: modules.map { ($0.name, $0) })
    func directNeeds(_ module: Module) -> [String] {
      let soft = module.info.softDependencies.compactMap { wanted in
        modules.first { $0.name == wanted || $0.info.aliases.contains(wanted) }?.name
      }
      return module.info.dependencies + soft
    }
    return modules.map { module in
      var loadOrder: [String] = []
      var visited: Set<String> = []
      func visit(_ name: String) {
        guard let needed = byName[name], visited.insert(name).inserted else { return }
        directNeeds(needed).forEach(visit)
        loadOrder.append(name)
      }
      visit(module.name)
      return loadOrder.reversed().enumerated().map { position, name in
        position == 0 ? "\(name).ko:" : " \(name).ko"
      }.joined() + "\n"
    }.joined()
  }

  /// The text of modules.alias.
  var aliasTable: String {
    modules.flatMap { module in
      module.info.aliases.map { "alias \($0) \(module.name)\n" }
    }.joined()
  }

  /// The module's name in a path such as `…/virtio-rng.ko.xz`, or nil.
  static func moduleName(_ path: String) -> String? {
    let file = path.split(separator: "/").last.map(String.init) ?? ""
    guard let end = file.range(of: ".ko") else { return nil }
    return ModuleInfo.canonicalName(String(file[..<end.lowerBound]))
  }

  private static func builtInModules(of archive: PackageArchive) throws -> Set<String> {
    guard let list = archive.paths.first(where: { $0.hasSuffix("/modules.builtin") }) else {
      return []
    }
    let text = String(decoding: try readFile(archive.extract([list])[0]), as: UTF8.self)
    return Set(text.split(separator: "\n").compactMap { moduleName(String($0)) })
  }

  private static func unpack(
    _ path: String, from archive: PackageArchive, to file: URL, tools: HostTools
  ) throws {
    let packed = try archive.extract([path])[0]
    let compressors = ["xz": "xz", "zst": "zstd", "gz": "gzip"]
    if let tool = compressors[packed.pathExtension] {
      let program = try tools.require(tool, to: "unpack kernel modules")
      try tools.check(
        program, ["-dc", packed.path], directory: file.deletingLastPathComponent(),
        output: .file(file))
    } else {
      try moveFile(packed, to: file)
    }
  }
}
