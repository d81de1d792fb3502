// SPDX-License-Identifier: Apache-2.0
//
// Whole fetches without a network: a fake apt serves a package that the test builds with dpkg-deb.
// The fake's behaviour is chosen by a file, so that each failure of the real one can be played.

import Foundation
import Testing

@testable import GuestImages

@Suite(.enabled(if: hostHas("dpkg-deb", "tar", "xz", "sha256sum", "sh"))) struct FetchTests {
  /// A recipe folder, a cache and a PATH with a fake apt.
  struct World {
    let scratch: Scratch
    let store: ImageStore

    init() throws {
      scratch = try Scratch()
      let kernel = "usr/lib/modules/6.1-test"
      for (path, entries) in [
        ("blk.ko", ["depends=base,core"]), ("base.ko", ["depends="]),
        ("core.ko", ["depends=virtio,base", "alias=core-alias"]),
        ("late-fs.ko", ["softdep=pre: core-alias", "depends="]),
      ] {
        try scratch.write(fakeModule(entries), to: "tree/\(kernel)/kernel/\(path)")
      }
      let xz = try hostTools.require("xz", to: "test")
      for name in ["blk.ko", "late-fs.ko"] {
        try hostTools.check(xz, [scratch.path("tree/\(kernel)/kernel/\(name)").path])
      }
      try scratch.write("kernel/virtio.ko\n", to: "tree/\(kernel)/modules.builtin")
      try scratch.write("the kernel", to: "tree/boot/vmlinux-6.1-test")
      try scratch.write("the shell", to: "tree/usr/bin/busybox", executable: true)
      try scratch.write(
        "Package: kernel-6.1\nVersion: 1:2.3-4\nArchitecture: all\nMaintainer: a <a@b.example>\n"
          + "Description: a test\n", to: "tree/DEBIAN/control")
      let package = scratch.path("kernel-6.1_1%3a2.3-4_all.deb")
      try hostTools.check(
        try hostTools.require("dpkg-deb", to: "test"),
        ["--root-owner-group", "-b", scratch.path("tree").path, package.path])
      let sum = try hostTools.sha256(of: [package])[0]
      let bytes = FileFingerprint(of: package)?.bytes ?? 0

      try scratch.write(
        "Package: kernel-6.1\nVersion: 1:2.3-4\nArchitecture: all\nSize: \(bytes)\nSHA256: \(sum)\n",
        to: "record")
      try scratch.write("ok", to: "mode")
      try scratch.write(
        """
        #!/bin/sh
        here='\(scratch.url.path)'
        mode=$(cat "$here/mode")
        echo "$*" >> "$here/calls"
        case "$*" in
          indextargets*)
            printf 'Created-By: Packages\\nComponent: main\\nRepo-URI: http://m.example/debian/\\n' ;;
          *update)
            case $mode in
              offline)
                echo "E: Failed to fetch http://m.example/debian  Could not resolve 'm.example'" >&2
                exit 100 ;;
              updating)
                echo "E: Failed to fetch http://m.example/x  File has unexpected size (1 != 2)" >&2
                exit 100 ;;
              full) echo "E: Write error - write (28: No space left on device)" >&2; exit 100 ;;
            esac ;;
          *download*)
            echo 'dlstatus:1:50:Retrieving file 1 of 1'
            cp "$here"/*.deb .
            [ $mode = tampered ] && for file in *.deb; do echo x >> "$file"; done ;;
        esac
        exit 0
        """, to: "bin/apt-get", executable: true)
      try scratch.write(
        """
        #!/bin/sh
        here='\(scratch.url.path)'
        [ "$(cat "$here/mode")" = unknown ] && { echo 'E: No packages found' >&2; exit 100; }
        case "$1" in
          depends) printf 'kernel-meta\\n  Depends: firmware\\n  Depends: kernel-6.1\\n' ;;
          show) cat "$here/record" ;;
        esac
        """, to: "bin/apt-cache", executable: true)
      try scratch.write("#!/bin/sh\n", to: "bin/apt-config", executable: true)
      try scratch.write(
        """
        #!/bin/sh
        echo "helper $*" >> '\(scratch.url.path)/calls'
        cp '\(scratch.url.path)'/*.deb "$4"
        """, to: "bin/apt-helper", executable: true)

      try scratch.write(
        """
        { "name": "tiny", "summary": "a test", "architecture": "riscv64", "machine": "virt",
          "memory": 64, "commandLine": "console=ttyS0", "firmware": "built-in", "kernel": "kernel",
          "debian": { "suite": "trixie", "architecture": "riscv64", "packages": [
            { "name": "kernel-meta", "follow": "kernel-[0-9]*",
              "files": { "kernel": "boot/vmlinux-*", "busybox": "*bin/busybox" },
              "modules": ["blk", "late_fs", "virtio"] } ] },
          "initramfs": { "initScript": "init", "busybox": "busybox", "packsModules": true } }
        """, to: "Images/tiny.json")
      try scratch.write("#!/bin/sh\necho first\n", to: "Images/init")
      var environment = ProcessInfo.processInfo.environment
      environment["PATH"] = scratch.path("bin").path + ":" + (environment["PATH"] ?? "")
      store = ImageStore(
        cacheDirectory: scratch.path("cache"), recipeDirectory: scratch.path("Images"),
        environment: environment)
    }

    func setMode(_ mode: String) throws { try scratch.write(mode, to: "mode") }

    var downloads: Int {
      let calls = (try? String(contentsOf: scratch.path("calls"), encoding: .utf8)) ?? ""
      return calls.split(separator: "\n").filter { $0.contains("download ") }.count
    }
  }

  @Test func fetchShowRemove() throws {
    let world = try World()
    #expect(try world.store.list().map(\.state) == [.available])
    #expect(imageError { _ = try world.store.show("tiny") } == .notInstalled(name: "tiny"))
    #expect(imageError { try world.store.remove("tiny") } == .notInstalled(name: "tiny"))

    var reports: [ImageProgress] = []
    let image = try world.store.fetch("tiny") { reports.append($0) }
    #expect(reports.contains { if case .download(0.5, _) = $0 { true } else { false } })
    #expect(try Data(contentsOf: image.kernel) == Data("the kernel".utf8))
    #expect(image.firmware == .builtIn)
    #expect(image.memory == 64 && image.commandLine == "console=ttyS0")
    #expect(image.manifest.packages.map(\.version) == ["1:2.3-4"])
    #expect(image.manifest.kernelRelease == "6.1-test")
    let calls = try String(contentsOf: world.scratch.path("calls"), encoding: .utf8)
    #expect(calls.contains("kernel-6.1=1:2.3-4"))

    #expect(try world.store.show("tiny", verification: .full) == image)
    #expect(try world.store.list().map(\.state) == [.installed(bytes: image.bytes)])
    #expect(try world.store.fetch("tiny") == image)
    #expect(world.downloads == 1)
    #expect(try listDirectory(world.scratch.path("cache/staging")) == [])

    #expect(try world.store.remove("tiny") > image.bytes)
    #expect(try world.store.list().map(\.state) == [.available])
  }

  @Test func modulesComeWithWhatTheyNeed() throws {
    let world = try World()
    let image = try world.store.fetch("tiny")
    let folder = image.directory.appendingPathComponent("modules")
    #expect(
      try listDirectory(folder)
        == ["base.ko", "blk.ko", "core.ko", "late_fs.ko", "modules.alias", "modules.dep"])
    let table = try String(
      contentsOf: folder.appendingPathComponent("modules.dep"), encoding: .utf8)
    #expect(
      table
        == "base.ko:\ncore.ko: base.ko\nblk.ko: core.ko base.ko\nlate_fs.ko: core.ko base.ko\n")
    let initrd = try #require(image.initrd)
    let archive = String(decoding: try Data(contentsOf: initrd), as: UTF8.self)
    #expect(archive.contains("lib/modules/6.1-test/late_fs.ko"))
    #expect(archive.contains("echo first"))
  }

  @Test func overlayIsASecondArchive() throws {
    let world = try World()
    let image = try world.store.fetch("tiny")
    let program = try world.scratch.write("program", to: "fib")
    let plain = try image.initramfs(adding: [])
    let both = try image.initramfs(adding: [OverlayFile(path: "bench/fib", contents: program)])
    #expect(both.starts(with: plain))
    var addition = CPIOArchive()
    addition.addFile("bench/fib", mode: 0o755, data: Data("program".utf8))
    #expect(both.dropFirst(plain.count) == addition.serialized())
  }

  @Test func changedScriptCostsNoDownload() throws {
    let world = try World()
    try world.store.fetch("tiny")
    try world.scratch.write("#!/bin/sh\necho second\n", to: "Images/init")
    #expect(
      try world.store.list().contains { if case .outdated = $0.state { true } else { false } })
    #expect(try !world.store.isCurrent(world.store.show("tiny")))
    try world.setMode("offline")
    let image = try world.store.fetch("tiny")
    #expect(world.downloads == 1)
    let archive = try Data(contentsOf: #require(image.initrd))
    #expect(String(decoding: archive, as: UTF8.self).contains("echo second"))
    #expect(try world.store.show("tiny", verification: .full) == image)
  }

  @Test func damageIsRepaired() throws {
    let world = try World()
    let image = try world.store.fetch("tiny")
    try Data("the kernal".utf8).write(to: image.kernel)
    guard
      case .corrupt(name: "tiny", _)? = imageError({
        _ = try world.store.show("tiny", verification: .full)
      })
    else {
      Issue.record("damage must be found")
      return
    }
    var notices = 0
    try world.store.fetch("tiny") { if case .notice = $0 { notices += 1 } }
    #expect(notices == 1 && world.downloads == 2)
    #expect(try Data(contentsOf: image.kernel) == Data("the kernel".utf8))

    // A file that was only touched is good, and stays good at a glance.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1e9)], ofItemAtPath: image.kernel.path)
    #expect(imageError { _ = try world.store.show("tiny") } != nil)
    try world.store.fetch("tiny")
    #expect(world.downloads == 2)
    _ = try world.store.show("tiny")
  }

  @Test(arguments: [
    ("offline", "the package mirror can't be reached: Could not resolve 'm.example'; check"),
    ("full", "no room in "),
    ("unknown", "package kernel-meta is not in trixie/main for riscv64"),
    ("tampered", "kernel-6.1_1%3a2.3-4_all.deb has a wrong SHA-256 sum; fetch again"),
  ])
  func failuresAreOneLineAndChangeNothing(mode: String, text: String) throws {
    let world = try World()
    let good = try world.store.fetch("tiny")
    try world.setMode(mode)
    let error = imageError { try world.store.fetch("tiny", force: true) }
    let line = try #require(error).description
    #expect(line.hasPrefix(text), "\(line)")
    #expect(!line.contains("\n"))
    #expect(try world.store.show("tiny", verification: .full) == good)
  }

  @Test func lockStandsInForAnIndexThatIsBeingUpdated() throws {
    let world = try World()
    try world.setMode("updating")
    let updating = ImageError.mirrorIsUpdating(
      detail: "Failed to fetch http://m.example/x  File has unexpected size (1 != 2)")
    #expect(imageError { try world.store.fetch("tiny") } == updating, "no lock")
    let package = world.scratch.path("kernel-6.1_1%3a2.3-4_all.deb")
    func lock(_ name: String, sum: String) throws {
      try world.scratch.write(
        """
        { "packages": [ { "name": "\(name)", "version": "1:2.3-4", "architecture": "all",
          "bytes": 1, "sha256": "\(sum)", "path": "pool/k/\(package.lastPathComponent)" } ] }
        """, to: "Images/tiny.lock")
    }
    try lock("shell-6.1", sum: "00")
    #expect(imageError { try world.store.fetch("tiny") } == updating, "a lock of other packages")
    try lock("kernel-6.1", sum: "00")
    #expect(
      imageError { try world.store.fetch("tiny") }
        == .checksumMismatch(file: package.lastPathComponent))
    let sum = try hostTools.sha256(of: [package])[0]
    try lock("kernel-6.1", sum: sum)
    var notices: [String] = []
    let image = try world.store.fetch("tiny") {
      if case .notice(let text) = $0 { notices.append(text) }
    }
    #expect(notices.count == 1 && notices[0].hasSuffix("the packages that tiny.lock records"))
    #expect(image.manifest.packages.map(\.version) == ["1:2.3-4"])
    let calls = try String(contentsOf: world.scratch.path("calls"), encoding: .utf8)
    let uri = "http://m.example/debian/pool/k/\(package.lastPathComponent)"
    #expect(calls.contains("helper -qq download-file \(uri) "))
    #expect(calls.contains(" SHA256:\(sum)\n"))
    try world.scratch.write("{}", to: "Images/tiny.lock")
    #expect(
      imageError { try world.store.fetch("tiny", force: true) }
        == .badRecipe(file: "tiny.lock", reason: "\"packages\" is missing"))
  }

  @Test func missingThingsAreNamed() throws {
    let world = try World()
    let empty = ImageStore(
      cacheDirectory: world.scratch.path("cache"), recipeDirectory: world.scratch.path("Images"),
      environment: ["PATH": "/nonexistent"])
    #expect(
      imageError { try empty.fetch("tiny") }?.description
        == "sha256sum is not on this machine (looked in PATH); it is needed to check files")
    #expect(
      imageError { try world.store.fetch("no") }?.description
        == "no image is called \"no\"; there are: tiny")
    #expect(imageError { _ = try world.store.show("../tiny") } != nil)
    try world.scratch.write("", to: "Images/bad.json")
    #expect(
      try world.store.list().first?.state == .badRecipe("recipe bad.json: this is not JSON"))
    try FileManager.default.removeItem(at: world.scratch.path("Images/init"))
    #expect(
      imageError { try world.store.fetch("tiny") }?.description
        == "recipe tiny.json: there is no file init")
  }

  @Test func twoFetchesShareOneDownload() throws {
    let world = try World()
    let store = world.store
    let finished = DispatchSemaphore(value: 0)
    for _ in 0..<2 {
      Thread.detachNewThread {
        #expect(throws: Never.self) { try store.fetch("tiny") }
        finished.signal()
      }
    }
    for _ in 0..<2 { #expect(finished.wait(timeout: .now() + 60) == .success) }
    #expect(world.downloads == 1)
  }
}

@Suite(.enabled(if: hostHas("swift", "sha256sum"))) struct BareMetalBuildTests {
  @Test func builds() throws {
    let scratch = try Scratch()
    let store = ImageStore(cacheDirectory: scratch.url, recipeDirectory: repositoryRecipes)
    let image = try store.fetch("bare-metal")
    let program = try Data(contentsOf: image.kernel)
    // A little-endian RISC-V ELF64 that is entered at the start of RAM.
    #expect(program.prefix(6) == Data([0x7F, 0x45, 0x4C, 0x46, 2, 1]))
    #expect(program[18] == 243)
    #expect(program[24..<32].elementsEqual([0, 0, 0, 0x80, 0, 0, 0, 0]))
    let again = try store.fetch("bare-metal", force: true)
    #expect(try Data(contentsOf: again.kernel) == program)
  }
}
