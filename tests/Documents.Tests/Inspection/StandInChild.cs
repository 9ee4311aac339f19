namespace EspaceFamille.Documents.Tests.Inspection;

/// <summary>
/// An executable that misbehaves as a child the first time it is started, and is the real child from then on. So a test
/// sees both the fault and the replacement, and the product needs no hook for it.
/// </summary>
internal sealed class StandInChild : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("child").FullName;

    public StandInChild(string fault)
    {
        var real = new Documents.Inspection.InspectionOptions().Executable;
        File.WriteAllText(Executable, $"#!/bin/sh\nif mkdir '{_folder}/started' 2>/dev/null; then echo $$ > '{_folder}/pid'; {fault}; fi\nexec '{real}' \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Executable, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public string Executable => Path.Combine(_folder, "child.sh");

    /// <summary>True once the misbehaving process is gone from the machine.</summary>
    public bool IsGone => !Directory.Exists("/proc/" + File.ReadAllText(Path.Combine(_folder, "pid")).Trim());

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
