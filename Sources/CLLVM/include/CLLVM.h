// SPDX-License-Identifier: Apache-2.0
//
// LLVM-C 19 for Swift. The headers are Debian's (package llvm-19-dev), by the two symbolic links beside
// this file; none is copied. The library is not linked: `stubs.c` holds a jump per function that is
// used, and `kiln_llvm_load` fills in where they go. A function without a stub is a link error;
// `.ci/generate-llvm-stubs` writes them.

#pragma once
#include "llvm-c/Analysis.h"
#include "llvm-c/Core.h"
#include "llvm-c/DebugInfo.h"
#include "llvm-c/Error.h"
#include "llvm-c/Support.h"
#include "llvm-c/Target.h"
#include "llvm-c/TargetMachine.h"
#include "llvm-c/Transforms/PassBuilder.h"

/// Loads LLVM 19's library, once per process; from any thread. NULL when it is there, else why it is
/// not, in one line that stays valid. No function of LLVM may be called before.
const char *_Nullable kiln_llvm_load(void);
