// SPDX-License-Identifier: Apache-2.0
//
// Makes images: packages → extracted files and modules, or sources → program; then the initial root
// file system; then the manifest; then one rename. Two parts, so that a changed /init doesn't cost a
// download: the *materials* (everything from packages) are reused from an intact image whose package
// list is still the recipe's.

import Foundation

extension ImageStore {
  /// Brings an image into the cache, or finds it there.
  ///
  /// An image that is present, intact (by full sums) and current is returned at once. A second
  /// process that fetches the same image waits for the first and then finds the work done.
  /// - Parameters:
  ///   - force: makes the image anew in any case.
  ///   - progress: is called on the caller's thread.
  /// - Throws: an `ImageError`; the image that was there before is then still there.
  @discardableResult
  public func fetch(
    _ name: String, force: Bool = false, progress: (ImageProgress) -> Void = { _ in }
  ) throws -> InstalledImage {
    let recipe = try recipe(name)
    let sources = try sources(of: recipe)
    try createDirectory(imagesDirectory)
    let lock = try lock(name) {
      progress(.notice("another kiln is fetching \(name); waiting for it"))
    }
    let previous = try intactImage(name, progress)
    if !force, let previous, previous.manifest.recipe == recipe,
      previous.manifest.sources == sources
    {
      return try refreshed(previous)
    }

    let staging = try freshStaging(for: name)
    defer { try? FileManager.default.removeItem(at: staging) }
    let image = staging.appendingPathComponent("image")
    try createDirectory(image)
    var manifest = Manifest(recipe: recipe, sources: sources, packages: [], files: [])
    var origins: [String: String] = [:]
    if let debian = recipe.debian {
      if !force, let previous, previous.manifest.recipe.debian == debian {
        try reuseMaterials(of: previous, in: image, &manifest, &origins)
      } else {
        try unpack(
          debian, of: recipe, staging: staging, into: image, &manifest, &origins, progress)
      }
    }
    if let build = recipe.build {
      progress(.step("building \(build.output)"))
      try tools.build(
        build, in: recipeDirectory, to: image.appendingPathComponent(build.output))
      origins[build.output] = "built from \(build.sources.joined(separator: ", "))"
    }
    if let plan = recipe.initramfs {
      progress(.step("packing the initial root file system"))
      try pack(plan, in: image, kernelRelease: manifest.kernelRelease)
      origins[Recipe.initrdName] = "packed with \(plan.initScript)"
    }
    manifest.files = try Manifest.files(origins, in: image, tools: tools)
    try manifest.write(to: image)
    try install(image, as: name, staging: staging)
    _ = consume lock
    return InstalledImage(directory: directory(of: name), manifest: manifest)
  }

  private static let modulesFolder = "modules"

  /// The image of the cache if its sums are right; a damaged one is noted and will be replaced.
  private func intactImage(
    _ name: String, _ progress: (ImageProgress) -> Void
  ) throws -> InstalledImage? {
    do {
      return try show(name, verification: .full)
    } catch ImageError.notInstalled {
      return nil
    } catch ImageError.corrupt(_, let reason) {
      progress(.notice("the cached image is damaged (\(reason)) and is made anew"))
      return nil
    }
  }

  /// The image with today's file times in its manifest: a copied or touched file with the right sum is
  /// as good as new, and quick checks must say so.
  private func refreshed(_ image: InstalledImage) throws -> InstalledImage {
    var manifest = image.manifest
    for index in manifest.files.indices {
      let file = image.directory.appendingPathComponent(manifest.files[index].path)
      if let now = FileFingerprint(of: file) { manifest.files[index].modified = now.modified }
    }
    if manifest != image.manifest { try manifest.write(to: image.directory) }
    return InstalledImage(directory: image.directory, manifest: manifest)
  }

  /// An empty staging folder; what a crashed fetch of this image left is removed.
  private func freshStaging(for name: String) throws -> URL {
    let staging = cacheDirectory.appendingPathComponent("staging")
      .appendingPathComponent(name)
    try removeFile(staging)
    try createDirectory(staging)
    return staging
  }

  private func unpack(
    _ debian: DebianSource, of recipe: Recipe, staging: URL, into image: URL,
    _ manifest: inout Manifest, _ origins: inout [String: String],
    _ progress: (ImageProgress) -> Void
  ) throws {
    let (records, files) = try download(debian, of: recipe, staging: staging, progress)
    for (index, package) in debian.packages.enumerated() {
      let record = records[index]
      progress(.step("unpacking \(record.name)"))
      let scratch = staging.appendingPathComponent("unpacked")
      defer { try? FileManager.default.removeItem(at: scratch) }
      let archive = try PackageArchive(
        files[index], package: record.name, scratch: scratch, tools: tools)
      let wanted = package.files.sorted { $0.key < $1.key }
      let paths = try wanted.map { try archive.path(like: $0.value) }
      for ((name, _), (path, file)) in zip(wanted, zip(paths, try archive.extract(paths))) {
        try moveFile(file, to: image.appendingPathComponent(name))
        origins[name] = "\(record.name): \(path)"
      }
      if !package.modules.isEmpty {
        let folder = image.appendingPathComponent(Self.modulesFolder)
        let modules = try KernelModules(
          package.modules, from: archive, into: folder, tools: tools)
        for module in modules.modules {
          origins["\(Self.modulesFolder)/\(module.name).ko"] =
            "\(record.name): \(module.packagePath)"
        }
        let tables = [
          "modules.dep": modules.dependencyTable, "modules.alias": modules.aliasTable,
        ]
        for (table, text) in tables {
          try writeFile(Data(text.utf8), to: folder.appendingPathComponent(table))
          origins["\(Self.modulesFolder)/\(table)"] = "derived from \(record.name)"
        }
        manifest.kernelRelease = modules.release
      }
    }
    manifest.packages = records.map {
      .init(
        name: $0.name, version: $0.version, architecture: $0.architecture, bytes: $0.bytes,
        sha256: $0.sha256)
    }
  }

  private func download(
    _ debian: DebianSource, of recipe: Recipe, staging: URL, _ progress: (ImageProgress) -> Void
  ) throws -> ([PackageRecord], [URL]) {
    let label = "\(debian.suite)-\(debian.architecture)"
    let lock = try lock("apt-\(label)") {
      progress(.notice("another kiln is using the package index of \(debian.suite); waiting"))
    }
    let root = AptRoot(
      directory: cacheDirectory.appendingPathComponent("apt").appendingPathComponent(label),
      source: debian, tools: tools)
    let mirror = try tools.debianMirror()
    try root.prepare(mirror: mirror)
    progress(.step("reading the package index of \(debian.suite) for \(debian.architecture)"))
    var packages: PackageLock?
    do {
      try root.update()
    } catch let error as ImageError {
      guard case .mirrorIsUpdating = error,
        let known = try PackageLock.read(beside: recipe, in: recipeDirectory)
      else { throw error }
      progress(.notice("\(error); taking the packages that \(recipe.name).lock records"))
      packages = known
    }
    let records = try packages?.records ?? debian.packages.map { try root.resolve($0) }
    let total = records.reduce(0) { $0 + $1.bytes }
    try requireSpace(forPackages: total)
    progress(
      .step("downloading \(records.map { "\($0.name) \($0.version)" }.joined(separator: ", "))"))
    let folder = staging.appendingPathComponent("packages")
    try createDirectory(folder)
    progress(.download(fraction: 0, bytes: total))
    let report: (Double) -> Void = { progress(.download(fraction: $0, bytes: total)) }
    let files =
      if let packages {
        try root.download(packages, from: mirror, into: folder, progress: report)
      } else {
        try root.download(records, into: folder, progress: report)
      }
    progress(.download(fraction: 1, bytes: total))
    try root.dropCaches()
    _ = consume lock
    return (records, files)
  }

  /// A package, its unpacked archive and what is taken from it exist at the same time for a while.
  private func requireSpace(forPackages bytes: Int64) throws {
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: cacheDirectory.path)
    guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value else { return }
    let needed = 3 * bytes
    if free < needed { throw ImageError.diskFull(path: cacheDirectory.path, needed: needed) }
  }

  /// Links the files that came from packages into a new image; both images are read-only records.
  private func reuseMaterials(
    of previous: InstalledImage, in image: URL, _ manifest: inout Manifest,
    _ origins: inout [String: String]
  ) throws {
    let made = [Recipe.initrdName, previous.manifest.recipe.build?.output]
    for file in previous.manifest.files where !made.contains(file.path) {
      let destination = image.appendingPathComponent(file.path)
      try createDirectory(destination.deletingLastPathComponent())
      do {
        try FileManager.default.linkItem(
          at: previous.directory.appendingPathComponent(file.path), to: destination)
      } catch {
        throw ImageError.writing(destination, failed: error)
      }
      origins[file.path] = file.origin
    }
    manifest.packages = previous.manifest.packages
    manifest.kernelRelease = previous.manifest.kernelRelease
  }

  private func pack(_ plan: InitramfsSource, in image: URL, kernelRelease: String?) throws {
    var archive = CPIOArchive.baseSystem(
      initScript: try readFile(recipeDirectory.appendingPathComponent(plan.initScript)),
      busybox: try readFile(image.appendingPathComponent(plan.busybox)))
    if plan.packsModules, let kernelRelease {
      try archive.addModules(
        from: image.appendingPathComponent(Self.modulesFolder), release: kernelRelease)
    }
    try writeFile(archive.serialized(), to: image.appendingPathComponent(Recipe.initrdName))
  }

  /// Puts a finished image in its place. Readers find no image for the moment between two renames.
  private func install(_ image: URL, as name: String, staging: URL) throws {
    let place = directory(of: name)
    if FileManager.default.fileExists(atPath: place.path) {
      try moveFile(place, to: staging.appendingPathComponent("replaced"))
    }
    try moveFile(image, to: place)
  }
}
