using System.Runtime.InteropServices;

namespace EspaceFamille.Launcher.Sandbox;

/// <summary>
/// The kernel's own sandbox for files, ports and signals, for which no privilege is needed. What a kernel's version does not know is
/// not restricted by it: <see cref="SystemCallFilter"/> refuses sockets and truncation everywhere.
/// </summary>
internal static class Landlock
{
    private const int CreateRuleset = 444, AddRule = 445, RestrictSelf = 446;
    private const int AskVersion = 1, PathBeneath = 1;
    private const int OpenPath = 0x200000, CloseOnExecute = 0x80000;
    private const ulong BindTcp = 1, ConnectTcp = 2, AbstractSockets = 1, Signals = 2;
    private static readonly (string Path, FileRights Rights)[] Devices =
    [
        ("/dev/null", FileRights.ReadFile | FileRights.WriteFile),
        ("/dev/zero", FileRights.ReadFile),
        ("/dev/random", FileRights.ReadFile),
        ("/dev/urandom", FileRights.ReadFile),
    ];

    /// <summary>The version of the kernel's interface; 0 where it has none.</summary>
    public static int Version => (int)Math.Max(0, Libc.Call(CreateRuleset, 0, 0, AskVersion, 0));

    /// <summary>From now on this thread, and what it executes, may use only what <paramref name="spec"/> names.</summary>
    public static void Restrict(SandboxSpec spec)
    {
        var version = Version;
        if (version == 0)
            throw new SandboxException("This kernel has no Landlock.");
        var handled = FileRightsOf.Version(version);
        var ruleset = Create(version, handled);
        foreach (var path in spec.Readable)
            Allow(ruleset, path, handled & (FileRights.Execute | FileRights.ReadFile | FileRights.ReadFolder));
        foreach (var (path, rights) in Devices)
            Allow(ruleset, path, handled & rights);
        if (spec.Folder != SandboxSpec.NoFolder)
            Allow(ruleset, spec.Folder, handled & FileRights.Work);
        if (Libc.Call(RestrictSelf, ruleset, 0, 0, 0) != 0)
            throw Failure("restrict this process");
        _ = Libc.Close(ruleset);
    }

    private static unsafe int Create(int version, FileRights handled)
    {
        var ruleset = new Ruleset
        {
            Files = (ulong)handled,
            Network = version >= 4 ? BindTcp | ConnectTcp : 0,
            Scope = version >= 6 ? AbstractSockets | Signals : 0,
        };
        // A kernel that knows a shorter structure accepts a longer one whose rest is zero.
        var file = (int)Libc.Call(CreateRuleset, (nint)(&ruleset), sizeof(Ruleset), 0, 0);
        return file >= 0 ? file : throw Failure("create a ruleset");
    }

    private static unsafe void Allow(int ruleset, string path, FileRights rights)
    {
        if (!Path.Exists(path))
            return;
        var file = Libc.Open(path, OpenPath | CloseOnExecute);
        if (file < 0)
            throw Failure($"open {path}");
        var rule = new Rule { Rights = (ulong)(Directory.Exists(path) ? rights : rights & FileRights.OfFiles), Parent = file };
        if (Libc.Call(AddRule, ruleset, PathBeneath, (nint)(&rule), 0) != 0)
            throw Failure($"allow {path}");
        _ = Libc.Close(file);
    }

    private static SandboxException Failure(string step) => new($"Landlock cannot {step}: error {Marshal.GetLastPInvokeError()}.");

    [StructLayout(LayoutKind.Sequential)]
    private struct Ruleset
    {
        public ulong Files;
        public ulong Network;
        public ulong Scope;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct Rule
    {
        public ulong Rights;
        public int Parent;
    }
}
