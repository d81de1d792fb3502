// SPDX-License-Identifier: Apache-2.0
//
// `--cpu` in, ISA strings out: requirements, conflicts, errors, canonical order, round trip.

import InstructionPatterns
import Testing

@testable import RISCVGuest

@Suite struct DecodeExtensions {
  @Test func modelsAndStrings() throws {
    #expect(try RISCVExtensions(cpu: "rv64") == .standard)
    #expect(try RISCVExtensions(cpu: "max") == .all)
    let implied: RISCVExtensions = [.i, .zicsr, .zifencei, .zicntr, .sv39, .sv48, .sv57]
    #expect(try RISCVExtensions(cpu: "rv64i") == implied)
    #expect(try RISCVExtensions(cpu: "rv64imac") == implied.union([.m, .a, .c]))
    #expect(try RISCVExtensions(cpu: "RV64GC") == implied.union([.general, .c]))
    #expect(
      try RISCVExtensions(cpu: "rv64gc_zba_zbb_sstc")
        == implied.union([.general, .c, .zba, .zbb, .sstc]))
    #expect(
      try RISCVExtensions(cpu: "rv64imaczicbom_zfh")
        == implied.union([.m, .a, .c, .zicbom, .zfh, .zfhmin, .f]))
  }

  @Test func options() throws {
    let standard = RISCVExtensions.standard
    #expect(try RISCVExtensions(cpu: "rv64,zba=false") == standard.subtracting(.zba))
    #expect(try RISCVExtensions(cpu: "rv64,-zba,zbb=off") == standard.subtracting([.zba, .zbb]))
    #expect(try RISCVExtensions(cpu: "rv64,svade") == .all)
    #expect(try RISCVExtensions(cpu: "rv64,+svade,svade=off") == .standard)
    #expect(try RISCVExtensions(cpu: "rv64i,d=true").contains([.d, .f, .zicsr]))
    #expect(
      try RISCVExtensions(cpu: "rv64,f=false")
        == standard.subtracting([.f, .d, .zfh, .zfhmin]))
    #expect(try RISCVExtensions(cpu: "rv64,c=off") == standard.subtracting([.c, .zcb]))
    #expect(try RISCVExtensions(cpu: "rv64i_zca_zcb").isaExtensions.suffix(2) == ["zca", "zcb"])
    #expect(try RISCVExtensions(cpu: "rv64i_zcd").isSuperset(of: [.c, .d, .f]))
    #expect(try RISCVExtensions(cpu: "rv64,b=off") == standard.subtracting([.zba, .zbb, .zbs]))
  }

  @Test func translationModes() throws {
    #expect(try RISCVExtensions(cpu: "rv64").highestTranslationMode == "sv57")
    #expect(try RISCVExtensions(cpu: "rv64gc,sv48").highestTranslationMode == "sv48")
    #expect(try RISCVExtensions(cpu: "rv64gc,sv39=on").highestTranslationMode == "sv39")
    #expect(try RISCVExtensions(cpu: "rv64gc,sv57=off").highestTranslationMode == "sv48")
    let bare = try RISCVExtensions(cpu: "rv64,sv39=off")
    #expect(bare.highestTranslationMode == nil)
    #expect(bare.isDisjoint(with: [.svnapot, .svpbmt]))
  }

  @Test(
    arguments: [
      ("", .unknownBase("")), ("rv32", .unknownBase("rv32")), ("rv64ma", .unknownBase("rv64ma")),
      ("x86", .unknownBase("x86")),
      ("rv64gq", .unknownExtension("q")), ("rv64gc_zbz", .unknownExtension("zbz")),
      ("rv64,v=true", .unknownExtension("v")), ("rv64,", .unknownExtension("")),
      ("rv64,zba=maybe", .badValue(option: "zba", value: "maybe")),
      ("rv64i,d=on,f=off", .conflict("d")), ("rv64,zcb=on,-c", .conflict("zcb")),
    ] as [(String, RISCVCPUError)])
  func refuses(text: String, error: RISCVCPUError) {
    #expect(throws: error) { try RISCVExtensions(cpu: text) }
  }

  @Test func errorsSayWhatIsKnown() {
    #expect(RISCVCPUError.unknownExtension("zbz").description.contains("zbs, sstc"))
    #expect(RISCVCPUError.unknownBase("rv32").description.contains("rv64gc"))
    let value = RISCVCPUError.badValue(option: "m", value: "2").description
    #expect(value == "'2' is no value for m: true, false, on and off are")
    #expect(RISCVCPUError.conflict("d").description.contains("'d'"))
  }

  @Test func printsInCanonicalOrder() throws {
    #expect(try RISCVExtensions(cpu: "rv64gc").isaString == "rv64imafdc_zicntr_zicsr_zifencei")
    #expect(
      RISCVExtensions.standard.isaString
        == "rv64imafdc_zicbom_zicbop_zicboz_zicntr_zicond_zicsr_zifencei_zihintpause_zihpm"
        + "_zfh_zfhmin_zca_zcb_zcd_zba_zbb_zbc_zbs_sstc_svadu_svinval_svnapot_svpbmt")
    #expect(
      try RISCVExtensions(cpu: "rv64imc,sv39").isaExtensions
        == ["i", "m", "c", "zicntr", "zicsr", "zifencei"])
  }

  @Test func argumentsRoundTrip() throws {
    for set in DecodeTables.sets where set.contains(.i) {
      #expect(try RISCVExtensions(cpu: set.cpuArgument) == set, "\(set.cpuArgument)")
    }
    #expect(try RISCVExtensions(cpu: "rv64gc,sv39").cpuArgument.hasSuffix("_zifencei,sv39"))
  }

  @Test func requirementsAreClosed() {
    for entry in RISCVExtension.all {
      #expect(RISCVExtension.named(entry.name)?.flag == entry.flag)
      let completed = entry.flag.completed
      #expect(completed.removing([]) == completed, "\(entry.name)")
    }
  }
}
