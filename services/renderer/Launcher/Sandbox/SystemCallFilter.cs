using System.Runtime.InteropServices;

namespace EspaceFamille.Launcher.Sandbox;

/// <summary>
/// The filter of system calls (seccomp, by libseccomp, which knows the numbers of each architecture). A tool needs none of them: they
/// reach the network, other processes, the kernel or the mounts.
/// </summary>
internal static partial class SystemCallFilter
{
    private const string Library = "libseccomp.so.2";
    private const uint Allow = 0x7fff0000, EndProcess = 0x80000000, Refuse = 0x00050000;
    private const uint NotPermitted = 1, NotAllowed = 13, NotImplemented = 38;
    private const ulong UnixSockets = 1, ThreadFlag = 0x10000, WriteAccess = 2;
    private const int UnknownName = -1;

    private static readonly string[] Refused =
    [
        "ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "pidfd_getfd", "kcmp",
        "mount", "umount2", "move_mount", "open_tree", "fsopen", "fsconfig", "fsmount", "fspick", "mount_setattr", "pivot_root", "chroot",
        "unshare", "setns", "bpf", "perf_event_open", "userfaultfd",
        "io_uring_setup", "io_uring_enter", "io_uring_register", "keyctl", "add_key", "request_key",
        "name_to_handle_at", "open_by_handle_at", "truncate", "acct", "quotactl", "swapon", "swapoff", "reboot",
        "kexec_load", "kexec_file_load", "init_module", "finit_module", "delete_module",
        "connect", "fork", "vfork",
    ];

    /// <summary>From now on this thread, and what it executes, is refused these system calls.</summary>
    public static void Restrict(SandboxSpec spec)
    {
        var filter = Create(Allow);
        foreach (var name in Refused)
            Add(filter, Refuse | NotPermitted, name);
        if (spec.Sockets)
            Add(filter, Refuse | NotPermitted, "socket", new Condition(0, Comparison.NotEqual, UnixSockets));
        else
            Add(filter, Refuse | NotPermitted, "socket");
        // Threads, and no processes. The flags of clone3 cannot be filtered: without it, the C library calls clone.
        Add(filter, Refuse | NotPermitted, "clone", new Condition(0, Comparison.MaskedEqual, ThreadFlag, 0));
        Add(filter, Refuse | NotImplemented, "clone3");
        // The kernel reads the lower half of the argument only.
        Add(filter, Refuse | NotPermitted, "prctl", new Condition(0, Comparison.MaskedEqual, uint.MaxValue, ParentDeath.SetSignal));
        // LibreOffice binds its socket in the job's folder only where it may not write to /tmp: it looks before it tries.
        Add(filter, Refuse | NotAllowed, "access", new Condition(1, Comparison.Equal, WriteAccess));
        Add(filter, Refuse | NotAllowed, "faccessat", new Condition(2, Comparison.Equal, WriteAccess));
        if (spec.MappingBytes > 0)
        {
            Add(filter, EndProcess, "mmap", new Condition(1, Comparison.GreaterOrEqual, (ulong)spec.MappingBytes));
            Add(filter, EndProcess, "mremap", new Condition(2, Comparison.GreaterOrEqual, (ulong)spec.MappingBytes));
        }

        if (Load(filter) is var error and < 0)
            throw new SandboxException($"The filter of system calls cannot be loaded: error {-error}.");
    }

    private static void Add(nint filter, uint action, string name, params Condition[] conditions)
    {
        var number = NumberOf(name);
        if (number == UnknownName)
            throw new SandboxException($"libseccomp does not know the system call {name}.");
        // A negative number is a call that this architecture does not have.
        if (number >= 0 && AddRule(filter, action, number, (uint)conditions.Length, conditions) is var error and < 0)
            throw new SandboxException($"The system call {name} cannot be filtered: error {-error}.");
    }

    [LibraryImport(Library, EntryPoint = "seccomp_init")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Create(uint defaultAction);

    [LibraryImport(Library, EntryPoint = "seccomp_rule_add_array")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int AddRule(nint filter, uint action, int number, uint count, [In] Condition[] conditions);

    [LibraryImport(Library, EntryPoint = "seccomp_syscall_resolve_name", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int NumberOf(string name);

    [LibraryImport(Library, EntryPoint = "seccomp_load")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Load(nint filter);

    /// <summary>How an argument is compared (enum scmp_compare).</summary>
    private enum Comparison
    {
        NotEqual = 1,
        Equal = 4,
        GreaterOrEqual = 5,
        MaskedEqual = 7,
    }

    /// <summary>A condition on one argument (struct scmp_arg_cmp).</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Condition(uint argument, Comparison comparison, ulong first, ulong second = 0)
    {
        private readonly uint _argument = argument;
        private readonly Comparison _comparison = comparison;
        private readonly ulong _first = first;
        private readonly ulong _second = second;
    }
}
