// SPDX-License-Identifier: Apache-2.0
//
// A private apt installation in the cache: own lists, own (empty) package status, one release and
// architecture, so that any release's packages can be fetched on any Debian-like machine without root
// rights and without touching its configuration. The mirror, key and proxy settings are the
// machine's. apt itself checks the index's signature and each package's sum. See apt.conf(5).

import Foundation

/// apt-get and apt-cache, confined to a folder.
struct AptRoot: Sendable {
  let directory: URL
  let source: DebianSource
  let tools: HostTools

  private static let purpose = "fetch Debian packages"

  /// `APT_CONFIG` leads apt to this root.
  private var configuration: URL { directory.appendingPathComponent("apt.conf") }

  /// Writes the root's configuration; existing package lists are kept.
  func prepare(mirror: DebianMirror) throws {
    let folders = [
      "etc/apt/apt.conf.d", "etc/apt/preferences.d", "etc/apt/sources.list.d",
      "var/lib/apt/lists/partial", "var/cache/apt/archives/partial", "var/lib/dpkg",
    ]
    for folder in folders {
      try createDirectory(directory.appendingPathComponent(folder))
    }
    try writeFile(Data(), to: directory.appendingPathComponent("var/lib/dpkg/status"))
    try writeFile(
      Data(Self.sourceEntry(mirror: mirror, source: source).utf8),
      to: directory.appendingPathComponent("etc/apt/sources.list.d/kiln.sources"))
    try writeFile(
      Data(configurationText(inherited: inheritedSettings()).utf8), to: configuration)
  }

  /// Downloads the release's package index, if the mirror has a newer one.
  func update() throws {
    // With "any", an index that can't be fetched is an error and not a warning.
    let outcome = try apt("apt-get", ["-qq", "-o", "APT::Update::Error-Mode=any", "update"])
    guard outcome.status == 0 else { throw failure(outcome, "apt-get update") }
  }

  /// The index's record of a package, after following a meta package to the one that it stands for.
  func resolve(_ package: DebianPackage) throws -> PackageRecord {
    var name = package.name
    if let pattern = package.follow {
      let outcome = try apt("apt-cache", ["depends", "--no-recommends", "--no-suggests", name])
      guard outcome.status == 0 else { throw notFound(name) }
      guard let followed = AptOutput.dependencies(outcome.output).first(where: pattern.matchesGlob)
      else {
        throw ImageError.packageNotFound(
          package: "\(pattern) (from \(name))", suite: source.suite,
          architecture: source.architecture)
      }
      name = followed
    }
    let outcome = try apt("apt-cache", ["show", "--no-all-versions", name])
    guard outcome.status == 0, let record = AptOutput.packageRecord(outcome.output) else {
      throw notFound(name)
    }
    return record
  }

  /// Downloads packages into a folder and checks their sums.
  /// - Returns: the package files, in the order of `records`.
  func download(
    _ records: [PackageRecord], into folder: URL, progress: (Double) -> Void
  ) throws -> [URL] {
    let program = try tools.require("apt-get", to: Self.purpose)
    // Status lines on standard output: `-qq` keeps everything else away from it.
    let outcome = try withoutActuallyEscaping(progress) { report in
      try tools.run(
        program,
        ["-qq", "-o", "APT::Status-Fd=1", "download"] + records.map { "\($0.name)=\($0.version)" },
        variables: ["APT_CONFIG": configuration.path], directory: folder,
        output: .lines { line in
          if let fraction = AptOutput.downloadFraction(line) { report(fraction) }
        })
    }
    guard outcome.status == 0 else { throw failure(outcome, "apt-get download") }
    let present = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let files = try records.map { record in
      guard let file = present.first(where: { $0.hasPrefix(record.name + "_") }) else {
        throw ImageError.toolFailed(tool: "apt-get download", reason: "\(record.name) is not there")
      }
      return folder.appendingPathComponent(file)
    }
    try check(files, records)
    return files
  }

  /// Downloads the packages of a lock, which no index is needed for.
  func download(
    _ lock: PackageLock, from mirror: DebianMirror, into folder: URL, progress: (Double) -> Void
  ) throws -> [URL] {
    // apt's own, which is not for users to call and lies in no PATH.
    let helper = tools.find("apt-helper") ?? URL(fileURLWithPath: "/usr/lib/apt/apt-helper")
    guard FileManager.default.isExecutableFile(atPath: helper.path) else {
      throw ImageError.missingTool(tool: "apt-helper", purpose: Self.purpose)
    }
    let root = mirror.uri.hasSuffix("/") ? mirror.uri : mirror.uri + "/"
    let total = max(lock.records.reduce(0) { $0 + $1.bytes }, 1)
    var done: Int64 = 0
    let files = try lock.packages.map { package in
      let file = folder.appendingPathComponent((package.path as NSString).lastPathComponent)
      let outcome = try tools.run(
        helper,
        ["-qq", "download-file", root + package.path, file.path, "SHA256:" + package.sha256],
        variables: ["APT_CONFIG": configuration.path])
      guard outcome.status == 0 else { throw failure(outcome, "apt-helper") }
      done += package.bytes
      progress(Double(done) / Double(total))
      return file
    }
    try check(files, lock.records)
    return files
  }

  private func check(_ files: [URL], _ records: [PackageRecord]) throws {
    for (index, sum) in try tools.sha256(of: files).enumerated() where sum != records[index].sha256
    {
      throw ImageError.checksumMismatch(file: files[index].lastPathComponent)
    }
  }

  /// Removes apt's own binary caches: twice the size of the index, and made anew in a second.
  func dropCaches() throws {
    for cache in ["pkgcache.bin", "srcpkgcache.bin"] {
      try removeFile(directory.appendingPathComponent("var/cache/apt/" + cache))
    }
  }

  /// The root's only source, in the spelling that can hold a whole key.
  static func sourceEntry(mirror: DebianMirror, source: DebianSource) -> String {
    var lines = [
      "Types: deb", "URIs: \(mirror.uri)", "Suites: \(source.suite)", "Components: main",
      "Architectures: \(source.architecture)",
    ]
    if let signer = mirror.signedBy {
      // Continuation lines begin with a space; an empty one is written as a dot.
      lines.append("Signed-By: " + signer.replacingOccurrences(of: "\n", with: "\n "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func configurationText(inherited: [String]) -> String {
    let settings = [
      "APT::Architecture \"\(source.architecture)\";",
      "APT::Architectures { \"\(source.architecture)\"; };",
      "Dir \"\(directory.path)\";",
      "Dir::State::status \"\(directory.path)/var/lib/dpkg/status\";",
      "Dir::Etc::trustedparts \"/etc/apt/trusted.gpg.d\";",
      "Dir::Etc::netrc \"/etc/apt/auth.conf\";",
      "Dir::Etc::netrcparts \"/etc/apt/auth.conf.d\";",
      "Acquire::Languages \"none\";",
      "Acquire::GzipIndexes \"true\";",
      "APT::Sandbox::User \"root\";",
    ]
    return (settings + inherited).joined(separator: "\n") + "\n"
  }

  /// The machine's proxy and transport settings; its hooks and everything else stay out.
  private func inheritedSettings() throws -> [String] {
    guard let program = tools.find("apt-config") else { return [] }
    let prefixes = ["Acquire::http", "Acquire::https", "Acquire::Retries", "Acquire::Force"]
    return try tools.run(program, ["dump"]).output.split(whereSeparator: \.isNewline)
      .filter { line in prefixes.contains { line.hasPrefix($0) } && !line.hasSuffix("\"\";") }
      .map(String.init)
  }

  private func apt(_ tool: String, _ arguments: [String]) throws -> HostTools.Outcome {
    let program = try tools.require(tool, to: Self.purpose)
    return try tools.run(program, arguments, variables: ["APT_CONFIG": configuration.path])
  }

  private func failure(_ outcome: HostTools.Outcome, _ tool: String) -> ImageError {
    AptOutput.failure(outcome.errors, tool: tool, cache: directory.path)
  }

  private func notFound(_ name: String) -> ImageError {
    .packageNotFound(package: name, suite: source.suite, architecture: source.architecture)
  }
}
