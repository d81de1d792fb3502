// SPDX-License-Identifier: Apache-2.0
//
// `kiln images`: the commands around `GuestImages`. Results on standard output, as a table or as JSON;
// progress on standard error.

import ArgumentParser
import Foundation
import Glibc
import GuestImages

/// `kiln images`.
struct ImagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "images",
    abstract: "List, fetch, show and remove guest images.",
    discussion: """
      Images are made from recipes that name Debian packages and sources. The machine's apt \
      configuration gives the mirror; no root rights are needed. They are kept in KILN_CACHE, or in \
      kiln under XDG_CACHE_HOME or ~/.cache.

      Examples:
        kiln images list
        kiln images fetch debian-riscv64
        kiln images show debian-riscv64 --json
      """,
    subcommands: [List.self, Fetch.self, Show.self, Remove.self])

  /// Runs an action of the store; its errors become one line.
  static func withStore<T>(_ action: (ImageStore) throws -> T) throws -> T {
    do {
      return try action(try ImageStore.standard())
    } catch let error as CommandFailure {
      throw error
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The image a command is about.
  struct Name: ParsableArguments {
    @Argument(
      help: "An image's name, as `kiln images list` shows it.",
      completion: .custom { _, _, _ in ImageDefaults.names })
    var name: String
  }

  /// The form of a result.
  struct Form: ParsableArguments {
    @Flag(help: "Print JSON.") var json = false
  }
}

extension ImagesCommand {
  /// `kiln images list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List all images, fetched or not.")
    @OptionGroup var form: Form

    func run() throws {
      let images = try withStore { try $0.list() }
      if form.json {
        try printResult(JSONText.array(images.map(\.json)).text + "\n")
        return
      }
      let width = images.map(\.name.count).max() ?? 0
      for image in images {
        let padding = String(repeating: " ", count: width - image.name.count + 2)
        let state = image.stateText
        try printResult(
          image.name + padding + state + String(repeating: " ", count: max(2, 14 - state.count))
            + image.summary + "\n")
      }
    }
  }

  /// `kiln images fetch`.
  struct Fetch: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "fetch",
      abstract: "Bring an image into the cache: download, check, build, pack.",
      discussion: "An image that is there, whole and current is left as it is.")
    @OptionGroup var image: Name
    @Flag(help: "Make the image anew in any case.") var force = false
    @OptionGroup var form: Form

    func run() throws {
      let fetched = try withStore { store in
        var printer = ProgressPrinter(
          isTerminal: isatty(STDERR_FILENO) != 0, columns: terminalColumns(STDERR_FILENO),
          write: printError)
        defer { printer.finish() }
        return try store.fetch(image.name, force: force) { printer.show($0) }
      }
      try printResult(
        form.json
          ? fetched.json.text + "\n" : "\(fetched.name) is in \(fetched.directory.path)\n")
    }
  }

  /// `kiln images show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show a fetched image: files, checksums, kernel command line, packages.")
    @OptionGroup var image: Name
    @Flag(help: "Compare the files with their checksums first.") var verify = false
    @OptionGroup var form: Form

    func run() throws {
      let shown = try withStore { store in
        try store.show(image.name, verification: verify ? .full : .quick)
      }
      try printResult((form.json ? shown.json.text : shown.text) + "\n")
    }
  }

  /// `kiln images remove`.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Remove an image from the cache.")
    @OptionGroup var image: Name
    @OptionGroup var form: Form

    func run() throws {
      let bytes = try withStore { try $0.remove(image.name) }
      let json = JSONText.object([
        ("name", .string(image.name)), ("bytes_freed", .integer(bytes)),
      ])
      try printResult(
        form.json ? json.text + "\n" : "\(image.name) removed, \(megabytes(bytes)) freed\n")
    }
  }
}

/// The width of a terminal in columns; 80 for what is none.
private func terminalColumns(_ descriptor: Int32) -> Int {
  var size = winsize()
  guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
  return Int(size.ws_col)
}
