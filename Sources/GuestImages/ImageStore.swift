// SPDX-License-Identifier: Apache-2.0
//
// The front door of this module: recipes on one side, the cache on the other.
//
//   CACHE/images/NAME/   an installed image: its files and manifest.json, replaced as a whole
//   CACHE/staging/       images being made; a crash leaves rubbish here that the next fetch removes
//   CACHE/apt/…/         a private apt root for each release and architecture
//   CACHE/locks/         one lock file for each of these
//
// An image's folder is written by the holder of its lock only, and appears by rename: whoever reads
// sees a whole image or none.

import Foundation

/// The images that recipes describe and the cache holds.
public struct ImageStore: Sendable {
  /// How closely an image's files are compared with its manifest.
  public enum Verification: Sendable {
    /// Sizes and modification times: cheap enough for every start.
    case quick
    /// SHA-256 sums of all files.
    case full
  }

  /// The folder of fetched images.
  public let cacheDirectory: URL
  /// The folder of recipes.
  public let recipeDirectory: URL
  let tools: HostTools

  /// A store over two folders; the cache is created when something is fetched.
  /// - Parameter environment: the variables host programs start with, PATH above all.
  public init(
    cacheDirectory: URL, recipeDirectory: URL,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.cacheDirectory = cacheDirectory
    self.recipeDirectory = recipeDirectory
    tools = HostTools(environment: environment)
  }

  /// The store that a user means: folders from variables and the program's place.
  /// - Throws: `ImageError.noRecipeDirectory`.
  public static func standard(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws -> ImageStore {
    ImageStore(
      cacheDirectory: ImageLocations.cacheDirectory(environment: environment),
      recipeDirectory: try ImageLocations.recipeDirectory(
        environment: environment, executable: ImageLocations.executable),
      environment: environment)
  }

  /// All images that have a recipe or are in the cache, sorted by name.
  public func list() throws -> [ImageListing] {
    let recipes = try recipeNames()
    let installed = (try? listDirectory(imagesDirectory)) ?? []
    return Set(recipes).union(installed.filter { !$0.hasPrefix(".") }).sorted().map { name in
      let recipe = recipes.contains(name) ? Result { try self.recipe(name) } : nil
      do {
        guard let manifest = try Manifest.read(from: directory(of: name), image: name) else {
          return ImageListing(
            name: name, summary: (try? recipe?.get().summary) ?? "",
            state: recipe.flatMap(\.failureReason).map { .badRecipe($0) }
              ?? (recipe == nil ? .damaged("\(Manifest.fileName) is missing") : .available))
        }
        let image = InstalledImage(directory: directory(of: name), manifest: manifest)
        let state: ImageListing.State =
          if let defect = manifest.quickDefect(in: image.directory) {
            .damaged(defect)
          } else if case .success(let current)? = recipe, try !isCurrent(manifest, current) {
            .outdated(bytes: image.bytes)
          } else {
            .installed(bytes: image.bytes)
          }
        return ImageListing(name: name, summary: manifest.recipe.summary, state: state)
      } catch {
        return ImageListing(
          name: name, summary: (try? recipe?.get().summary) ?? "",
          state: .damaged("\(Manifest.fileName) can't be read"))
      }
    }
  }

  /// An image's recipe.
  /// - Throws: `ImageError.unknownImage` or `ImageError.badRecipe`.
  public func recipe(_ name: String) throws -> Recipe {
    guard try recipeNames().contains(name) else { throw try unknown(name) }
    return try Recipe(contentsOf: recipeDirectory.appendingPathComponent(name + ".json"))
  }

  /// An image of the cache, compared with its manifest.
  /// - Throws: `ImageError.notInstalled`, `.corrupt` or `.unknownImage`.
  public func show(_ name: String, verification: Verification = .quick) throws -> InstalledImage {
    guard Self.isPlausible(name),
      let manifest = try Manifest.read(from: directory(of: name), image: name)
    else {
      if try recipeNames().contains(name) { throw ImageError.notInstalled(name: name) }
      throw try unknown(name)
    }
    let folder = directory(of: name)
    let defect =
      switch verification {
      case .quick: manifest.quickDefect(in: folder)
      case .full: try manifest.fullDefect(in: folder, tools: tools)
      }
    if let defect { throw ImageError.corrupt(name: name, reason: defect) }
    return InstalledImage(directory: folder, manifest: manifest)
  }

  /// Whether an installed image was made from the recipe and sources of today. True for an image
  /// whose recipe is gone.
  public func isCurrent(_ image: InstalledImage) throws -> Bool {
    guard try recipeNames().contains(image.name) else { return true }
    return try isCurrent(image.manifest, try recipe(image.name))
  }

  /// Removes an image from the cache.
  /// - Returns: the bytes freed.
  /// - Throws: `ImageError.notInstalled` when there is nothing to remove, or `.unknownImage`.
  @discardableResult
  public func remove(_ name: String) throws -> Int64 {
    guard Self.isPlausible(name), FileManager.default.fileExists(atPath: directory(of: name).path)
    else {
      if try recipeNames().contains(name) { throw ImageError.notInstalled(name: name) }
      throw try unknown(name)
    }
    let lock = try lock(name) {}
    let files = FileManager.default.enumerator(
      at: directory(of: name), includingPropertiesForKeys: nil)
    var bytes: Int64 = 0
    for case let file as URL in files ?? .init() { bytes += FileFingerprint(of: file)?.bytes ?? 0 }
    try removeFile(directory(of: name))
    _ = consume lock
    return bytes
  }

  // MARK: - Shared with the fetching half

  var imagesDirectory: URL { cacheDirectory.appendingPathComponent("images") }

  func directory(of name: String) -> URL { imagesDirectory.appendingPathComponent(name) }

  func lock(_ name: String, waiting: () -> Void) throws -> CacheLock {
    let folder = cacheDirectory.appendingPathComponent("locks")
    try createDirectory(folder)
    return try CacheLock(file: folder.appendingPathComponent(name), waiting: waiting)
  }

  /// The sums of the files a recipe was read from.
  func sources(of recipe: Recipe) throws -> [Manifest.Source] {
    let paths = recipe.sourceFiles
    let files = paths.map { recipeDirectory.appendingPathComponent($0) }
    for (path, file) in zip(paths, files)
    where !FileManager.default.isReadableFile(atPath: file.path) {
      throw ImageError.badRecipe(file: recipe.name + ".json", reason: "there is no file \(path)")
    }
    return zip(paths, try tools.sha256(of: files)).map { .init(path: $0, sha256: $1) }
  }

  func isCurrent(_ manifest: Manifest, _ recipe: Recipe) throws -> Bool {
    try manifest.recipe == recipe && manifest.sources == sources(of: recipe)
  }

  private func recipeNames() throws -> [String] {
    try listDirectory(recipeDirectory).filter { $0.hasSuffix(".json") }.map {
      String($0.dropLast(5))
    }
  }

  private func unknown(_ name: String) throws -> ImageError {
    .unknownImage(name: name, known: try recipeNames())
  }

  /// Names come from the command line and become paths.
  private static func isPlausible(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.contains("/")
  }
}

extension Result {
  /// The failure in one line, or nil.
  fileprivate var failureReason: String? {
    if case .failure(let error) = self { return "\(error)" }
    return nil
  }
}
