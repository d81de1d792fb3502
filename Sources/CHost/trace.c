// SPDX-License-Identifier: Apache-2.0
//
// The two ends of a trace, and the memory its code lies in. Traces use `preserve_none`, which Swift
// cannot say: every register is theirs, so going from trace to trace saves and restores none.

#define _GNU_SOURCE  // memfd_create
#include "CHost.h"

#include <sys/mman.h>
#include <unistd.h>

typedef __attribute__((preserve_none)) uint64_t (*trace)(void *state, int64_t budget,
                                                         uint64_t *slot);

uint64_t kiln_enter_trace(void *state, int64_t budget, const void *code) {
  return ((trace)code)(state, budget, NULL);
}

/// What a slot that is not linked jumps to. The offsets are `CPUStateLayout.budget` and `exitSlot`.
__attribute__((preserve_none)) static uint64_t trace_unlinked(void *state, int64_t budget,
                                                              uint64_t *slot) {
  *(int64_t *)((char *)state + KILN_STATE_BUDGET) = budget;
  *(uint64_t **)((char *)state + KILN_STATE_EXIT_SLOT) = slot;
  return 0;
}

uint64_t kiln_trace_unlinked(void) { return (uint64_t)&trace_unlinked; }

/// What a computed jump that leaves a trace goes through: on to the trace of its pc if the jump cache
/// knows one for the present fetch key. An entry is `JumpCacheLayout`: pc, key, head, code.
__attribute__((preserve_none)) static uint64_t trace_indirect(void *state, int64_t budget,
                                                              uint64_t *slot) {
  const char *fields = state;
  uint64_t pc = *(const uint64_t *)(fields + KILN_STATE_PC);
  const char *cache = *(const char *const *)(fields + KILN_STATE_JUMP_CACHE);
  if (cache) {
    const uint64_t *entry = (const uint64_t *)(cache + ((pc >> 1 ^ pc >> 13) & 4095) * 32);
    if (entry[0] == pc && entry[1] == *(const uint64_t *)(fields + KILN_STATE_FETCH_KEY) &&
        entry[3])
      __attribute__((musttail)) return ((trace)entry[3])(state, budget, slot);
  }
  *(int64_t *)((char *)state + KILN_STATE_BUDGET) = budget;
  return 1;
}

uint64_t kiln_trace_indirect(void) { return (uint64_t)&trace_indirect; }

bool kiln_map_code(size_t code_bytes, size_t data_bytes, kiln_code_mapping *mapping) {
  int file = memfd_create("kiln-code", MFD_CLOEXEC);
  if (file < 0) return false;
  char *base = MAP_FAILED, *writable = MAP_FAILED;
  bool done = false;
  if (ftruncate(file, (off_t)code_bytes) != 0) goto out;
  base = mmap(NULL, code_bytes + data_bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  writable = mmap(NULL, code_bytes, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (base == MAP_FAILED || writable == MAP_FAILED) goto out;
  if (mmap(base, code_bytes, PROT_READ | PROT_EXEC, MAP_SHARED | MAP_FIXED, file, 0) ==
      MAP_FAILED)
    goto out;
  if (mmap(base + code_bytes, data_bytes, PROT_READ | PROT_WRITE,
           MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == MAP_FAILED)
    goto out;
  mapping->executable = base;
  mapping->writable = writable;
  mapping->data = base + code_bytes;
  done = true;
out:
  close(file);
  if (!done && base != MAP_FAILED) munmap(base, code_bytes + data_bytes);
  if (!done && writable != MAP_FAILED) munmap(writable, code_bytes);
  return done;
}

void kiln_unmap_code(const kiln_code_mapping *mapping, size_t code_bytes, size_t data_bytes) {
  munmap(mapping->executable, code_bytes + data_bytes);
  munmap(mapping->writable, code_bytes);
}
