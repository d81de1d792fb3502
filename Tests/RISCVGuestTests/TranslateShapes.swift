// SPDX-License-Identifier: Apache-2.0
//
// The operations instructions become, in full: what the interpreter fuses and what costs are
// counted on. Assembly in comments; x5 to x7 are rd, rs1, rs2 throughout.

import IR
import Testing
import Translation

@testable import RISCVGuest

@Suite struct TranslateShapes {
  /// An instruction or two, and what becomes of them.
  struct Shape: Sendable, CustomTestStringConvertible {
    let assembly: String
    let words: [UInt32]
    var operations: [String] = []
    var testDescription: String { assembly }
  }

  /// The table below, read: `assembly = words` with its operations on the lines behind it.
  static let shapes: [Shape] = {
    var shapes: [Shape] = []
    for line in table.split(separator: "\n") {
      if line.hasPrefix("  ") {
        shapes[shapes.count - 1].operations.append(String(line.dropFirst(2)))
        continue
      }
      let halves = line.split(separator: "=")
      let words = halves[1].split(separator: " ").compactMap { UInt32($0, radix: 16) }
      shapes.append(Shape(assembly: String(halves[0]), words: words))
    }
    return shapes
  }()

  @Test(arguments: shapes) func become(_ shape: Shape) {
    #expect(!shape.words.isEmpty)
    #expect(TranslatedWords(shape.words).lines == shape.operations)
  }

  @Test func ends() {
    func end(_ word: UInt32) -> String { "\(TranslatedWords([word]).end)" }
    #expect(end(0x0073_02b3) == "goesOn")  // add
    #expect(end(0x0000_100f) == "needsKey")  // fence.i
    #expect(end(0xc010_22f3) == "goesOn")  // rdtime x5
    #expect(end(0x1403_12f3) == "goesOn")  // csrrw x5, sscratch, x6
    #expect(end(0x1001_72f3) == "goesOn")  // csrrci x5, sstatus, 2
    #expect(end(0x1001_6073) == "needsKey")  // csrrsi x0, sstatus, 2
    #expect(end(0x1002_f073) == "needsKey")  // csrrci x0, sstatus, 5
    #expect(end(0x1802_9073) == "needsLookup")  // csrrw x0, satp, x5
    #expect(end(0x1202_8073) == "needsKey")  // sfence.vma x5
    #expect(end(0x1050_0073) == "endsBlock")  // wfi
    #expect(end(0x0000_0073) == "endsBlock")  // ecall
    #expect(end(0) == "endsBlock")
  }

  @Test func misalignedTargetsNeedCompressedForms() {
    // jal x1, .+6; beq x5, x0, .+6; jalr x1, 8(x6)
    let jump = TranslatedWords([0x0060_00ef], decoder: TranslatedWords.wideOnly)
    #expect(
      jump.lines == [
        "pc_rel tmp0, +0x6", "call misaligned_fetch discard, tmp0, zero, zero", "exit_state",
      ])
    let branch = TranslatedWords([0x0002_8363], decoder: TranslatedWords.wideOnly)
    #expect(branch.lines.prefix(3) == ["brcond.i64.eq x5, zero, L0", "goto_tb +0x4", "L0:"])
    #expect(branch.lines.contains("call misaligned_fetch discard, tmp0, zero, zero"))
    let indirect = TranslatedWords([0x0083_00e7], decoder: TranslatedWords.wideOnly)
    #expect(
      indirect.lines == [
        "add.i64 tmp0, x6, #8", "and.i64 tmp0, tmp0, #-2", "movi tmp1, #2",
        "brcond.i64.tsteq tmp0, tmp1, L0", "call misaligned_fetch discard, tmp0, zero, zero", "L0:",
        "pc_rel x1, +0x4", "lookup_and_goto_ptr tmp0",
      ])
    // The same jumps are fine where halfwords are instructions.
    #expect(TranslatedWords([0x0060_00ef]).lines == ["pc_rel x1, +0x4", "goto_tb +0x6"])
  }

  private static let table = """
    addi x5, x6, -3 = ffd30293
      add.i64 x5, x6, #-3
    addi x0, x6, 1 = 00130013
    addi x5, x0, 42 = 02a00293
      movi x5, #42
    add x5, x6, x7 = 007302b3
      add.i64 x5, x6, x7
    addw x5, x6, x7 = 007302bb
      add.s32 x5, x6, x7
    addiw x5, x6, 0 = 0003029b
      add.s32 x5, x6, #0
    slliw x5, x6, 3 = 0033129b
      shl.s32 x5, x6, #3
    sltiu x5, x6, 1 = 00133293
      setcond.i64.ltu x5, x6, #1
    sltu x5, x0, x6 = 006032b3
      setcond.i64.ltu x5, zero, x6
    lui x5, 0x80000 = 800002b7
      movi x5, #-0x80000000
    auipc x5, 1 = 00001297
      pc_rel x5, +0x1000
    ld x5, 16(x6) = 01033283
      guest_ld.u64 x5, x6, +16, mmu1
    lw x0, -4(x6) = ffc32003
      guest_ld.s32 discard, x6, -4, mmu1
    sb x5, 7(x6) = 005303a3
      guest_st.u8 x5, x6, +7, mmu1
    sd x0, 0(x6) = 00033023
      guest_st.u64 zero, x6, +0, mmu1
    beq x5, x0, .+64 = 04028063
      brcond.i64.eq x5, zero, L0
      goto_tb +0x4
      L0:
      goto_tb +0x40
    bltu x5, x6, .-16 = fe62e8e3
      brcond.i64.ltu x5, x6, L0
      goto_tb +0x4
      L0:
      lookup_and_goto -0x10
    jal x1, .+2048 = 001000ef
      pc_rel x1, +0x4
      goto_tb +0x800
    jal x0, .+16 = 0100006f
      goto_tb +0x10
    jalr x0, 0(x1) = 00008067
      and.i64 tmp0, x1, #-2
      lookup_and_goto_ptr tmp0
    jalr x1, 8(x1) = 008080e7
      add.i64 tmp0, x1, #8
      and.i64 tmp0, tmp0, #-2
      pc_rel x1, +0x4
      lookup_and_goto_ptr tmp0
    mulhsu x5, x6, x7 = 027322b3
      mulsuh.i64 x5, x6, x7
    remu x5, x6, x7 = 027372b3
      remu.i64 tmp0, x6, x7
      movcond.i64.eq x5, x7, zero, x6, tmp0
    divw x5, x6, x7 = 027342bb
      div.s32 tmp0, x6, x7
      neg.s32 tmp1, x6
      movi tmp2, #-1
      movcond.i32.eq tmp0, x7, tmp2, tmp1, tmp0
      movcond.i32.eq x5, x7, zero, tmp2, tmp0
    lr.w x5, (x6) = 100322af
      guest_ld.s32.aligned reservation_value, x6, +0, mmu1
      mov.i64 reservation_address, x6
      mov.i64 x5, reservation_value
    lr.d.aqrl x5, (x6) = 160332af
      mb
      guest_ld.u64.aligned reservation_value, x6, +0, mmu1
      mov.i64 reservation_address, x6
      mov.i64 x5, reservation_value
      mb
    sc.d x5, x7, (x6) = 187332af
      brcond.i64.eq reservation_address, x6, L1
      movi tmp1, #7
      brcond.i64.tsteq x6, tmp1, L0
      atomic_or.u64.aligned discard, x6, zero, mmu1
      L0:
      movi x5, #1
      br L2
      L1:
      atomic_cmpxchg.u64.aligned tmp0, x6, reservation_value, x7, mmu1
      setcond.i64.ne x5, tmp0, reservation_value
      L2:
      movi reservation_address, #-1
    amoadd.w x5, x7, (x6) = 007322af
      atomic_add.s32.aligned x5, x6, x7, mmu1
    amomaxu.d x0, x7, (x6) = e073302f
      atomic_umax.u64.aligned discard, x6, x7, mmu1
    fence rw, w = 0310000f
      mb
    fence.i = 0000100f
      call fence_i discard, zero, zero, zero
    pause = 0100000f
    ecall = 00000073
      call ecall discard, zero, zero, zero
      exit_state
    csrrs x5, time, x0 = c01022f3
      movi tmp0, #0x110c01
      call csr_read x5, tmp0, zero, zero
    csrrw x5, sscratch, x6 = 140312f3
      movi tmp0, #320
      call csr_write_quiet x5, tmp0, x6, zero
    csrrci x5, sstatus, 2 = 100172f3
      movi tmp0, #0x20100
      movi tmp1, #2
      call csr_write_quiet x5, tmp0, tmp1, zero
    csrrsi x0, sstatus, 2 = 10016073
      movi tmp0, #0x10100
      movi tmp1, #2
      call csr_access discard, tmp0, tmp1, zero
    csrrw x0, satp, x5 = 18029073
      movi tmp0, #384
      call csr_access discard, tmp0, x5, zero
    sret = 10200073
      call sret discard, zero, zero, zero
      exit_state
    wfi = 10500073
      pc_rel pc, +0x4
      call wfi discard, zero, zero, zero
      exit_state
    sfence.vma x5, x0 = 12028073
      movi tmp0, #1
      call sfence_vma discard, x5, zero, tmp0
    flw f5, 4(x6) = 00432287
      guest_ld.u32 tmp0, x6, +4, mmu1
      movi tmp1, #-1
      deposit.i64 f5, tmp1, tmp0, 0, 32
    fld f5, 8(x6) = 00833287
      guest_ld.u64 f5, x6, +8, mmu1
    fsw f5, 4(x6) = 00532227
      guest_st.u32 f5, x6, +4, mmu1
    fadd.d f5, f6, f7, rtz = 027312d3
      fadd.f64.boxed f5, f6, f7, rtz
    fmadd.s f5, f6, f7, f8 = 407372c3
      fmadd.f32.boxed f5, f6, f7, f8, dyn
    fsgnj.d f5, f6, f6 = 226302d3
      mov.i64 f5, f6
    fsgnj.d f5, f6, f7 = 227302d3
      deposit.i64 f5, f7, f6, 0, 63
    fsgnjn.d f5, f6, f6 = 226312d3
      movi tmp7, #0x8000000000000000
      xor.i64 f5, f6, tmp7
    fsgnjx.d f5, f6, f6 = 226322d3
      extract.i64 f5, f6, 0, 63
    fsgnj.s f5, f6, f6 = 206302d3
      movi tmp2, #0xffffffff00000000
      movi tmp1, #0xffffffff7fc00000
      movcond.i64.geu tmp0, f6, tmp2, f6, tmp1
      mov.i64 f5, tmp0
    flt.d x5, f6, f7 = a27312d3
      flt.f64.boxed x5, f6, f7
    fclass.s x5, f6 = e00312d3
      fclass.f32.boxed x5, f6
    fcvt.w.d x5, f6, rtz = c20312d3
      fcvt_fi.f64.boxed x5, f6, s32, rtz
    fcvt.d.wu f5, x6 = d21302d3
      fcvt_if.f64.boxed f5, x6, u32, rne
    fcvt.s.d f5, f6 = 401372d3
      fcvt_ff.f64.f32.boxed f5, f6, dyn
    fmv.x.w x5, f6 = e00302d3
      ext32s.i64 x5, f6
    fmv.w.x f5, x6 = f00302d3
      movi tmp1, #-1
      deposit.i64 f5, tmp1, x6, 0, 32
    fmv.d.x f5, x6 = f20302d3
      mov.i64 f5, x6
    sh2add x5, x6, x7 = 207342b3
      shl.i64 tmp0, x6, #2
      add.i64 x5, tmp0, x7
    add.uw x5, x6, x0 = 080302bb
      ext32u.i64 x5, x6
    sh3add.uw x5, x6, x7 = 207362bb
      deposit.i64 tmp0, zero, x6, 3, 32
      add.i64 x5, tmp0, x7
    slli.uw x5, x6, 40 = 0a83129b
      deposit.i64 x5, zero, x6, 40, 24
    andn x5, x6, x7 = 407372b3
      andc.i64 x5, x6, x7
    clzw x5, x6 = 6003129b
      clz.u32 x5, x6
    roriw x5, x6, 5 = 6053529b
      rotr.s32 x5, x6, #5
    rev8 x5, x6 = 6b835293
      bswap.i64 x5, x6
    clmulh x5, x6, x7 = 0a7332b3
      call clmulh x5, x6, x7, zero
    bext x5, x6, x7 = 487352b3
      shr.i64 tmp0, x6, x7
      and.i64 x5, tmp0, #1
    bseti x5, x6, 40 = 2a831293
      movi tmp0, #0x10000000000
      or.i64 x5, x6, tmp0
    bclri x5, x6, 40 = 4a831293
      deposit.i64 x5, x6, zero, 40, 1
    czero.eqz x5, x6, x7 = 0e7352b3
      movcond.i64.eq x5, x7, zero, zero, x6
    cbo.zero (x5) = 0042a00f
      guest_st.u8 zero, x5, +0, mmu1
      and.i64 tmp0, x5, #-64
      guest_st.u64 zero, tmp0, +0, mmu1
      guest_st.u64 zero, tmp0, +8, mmu1
      guest_st.u64 zero, tmp0, +16, mmu1
      guest_st.u64 zero, tmp0, +24, mmu1
      guest_st.u64 zero, tmp0, +32, mmu1
      guest_st.u64 zero, tmp0, +40, mmu1
      guest_st.u64 zero, tmp0, +48, mmu1
      guest_st.u64 zero, tmp0, +56, mmu1
    cbo.flush (x5) = 0022a00f
      call cache_block discard, x5, zero, zero
    prefetch.r 0(x5) = 0012e013
    auipc x1, 16; jalr x1, 8(x1) = 00010097 008080e7
      pc_rel x1, +0x10000
      pc_rel tmp0, +0x10008
      pc_rel x1, +0x8
      lookup_and_goto +0x10008
    auipc x6, 0; jalr x0, 16(x6) = 00000317 01030067
      pc_rel x6, +0x0
      pc_rel tmp0, +0x10
      goto_tb +0x10
    lui x5, 0x12345; addi x5, x5, 0x678 = 123452b7 67828293
      movi x5, #0x12345000
      movi x5, #0x12345678
    jalr x5, 0(x5) = 000282e7
      and.i64 tmp0, x5, #-2
      pc_rel x5, +0x4
      lookup_and_goto_ptr tmp0
    jal x1, .+8192 = 000020ef
      pc_rel x1, +0x4
      lookup_and_goto +0x2000
    beq x5, x6, .+4000 = 7a6280e3
      brcond.i64.eq x5, x6, L0
      goto_tb +0x4
      L0:
      goto_tb +0xfa0
    fsgnjx.s f5, f6, f7 = 207322d3
      movi tmp2, #0xffffffff00000000
      movi tmp1, #0xffffffff7fc00000
      movcond.i64.geu tmp0, f6, tmp2, f6, tmp1
      movi tmp5, #0xffffffff00000000
      movi tmp4, #0xffffffff7fc00000
      movcond.i64.geu tmp3, f7, tmp5, f7, tmp4
      movi tmp7, #0x80000000
      and.i64 tmp6, tmp3, tmp7
      xor.i64 f5, tmp0, tmp6
    sc.w x5, x7, (x6) = 187322af
      brcond.i64.eq reservation_address, x6, L1
      movi tmp1, #3
      brcond.i64.tsteq x6, tmp1, L0
      atomic_or.s32.aligned discard, x6, zero, mmu1
      L0:
      movi x5, #1
      br L2
      L1:
      atomic_cmpxchg.s32.aligned tmp0, x6, reservation_value, x7, mmu1
      setcond.i32.ne x5, tmp0, reservation_value
      L2:
      movi reservation_address, #-1
    rem x5, x6, x7 = 027362b3
      rem.i64 tmp0, x6, x7
      movi tmp2, #-1
      movcond.i64.eq tmp0, x7, tmp2, zero, tmp0
      movcond.i64.eq x5, x7, zero, x6, tmp0
    csrrs x5, fflags, x0 = 001022f3
      mov.i64 x5, fpFlags
    csrrw x5, fflags, x6 = 001312f3
      mov.i64 tmp0, fpFlags
      and.i64 tmp1, x6, #31
      and.i64 fpFlags, tmp1, tmp1
      mov.i64 x5, tmp0
    csrrsi x0, fflags, 1 = 0010e073
      mov.i64 tmp0, fpFlags
      movi tmp1, #1
      or.i64 fpFlags, tmp0, tmp1
      mov.i64 discard, tmp0
    csrrc x0, fflags, x6 = 00133073
      mov.i64 tmp0, fpFlags
      and.i64 tmp1, x6, #31
      andc.i64 fpFlags, tmp0, tmp1
      mov.i64 discard, tmp0
    ebreak = 00100073
      call ebreak discard, zero, zero, zero
      exit_state
    bset x5, x6, x7 = 287312b3
      movi tmp0, #1
      shl.i64 tmp0, tmp0, x7
      or.i64 x5, x6, tmp0
    fmv.h.x f5, x6 = f40302d3
      or.i64 f5, x6, #-0x10000
    fcvt.l.h x5, f6, rdn = c42322d3
      fcvt_fi.f16.boxed x5, f6, s64, rdn
    fsqrt.d f5, f6 = 5a0372d3
      fsqrt.f64.boxed f5, f6, dyn
    fmin.s f5, f6, f7 = 287302d3
      fmin.f32.boxed f5, f6, f7
    """
}
