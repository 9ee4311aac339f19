using EspaceFamille.Documents.Features.Inspection.InspectFile;

namespace EspaceFamille.Documents.Tests.Features.Inspection.InspectFile;

/// <summary>
/// An executable that fails when it is started first, and runs the real child from then on: a test sees both the fault and
/// the replacement without a hook in the service.
/// </summary>
internal sealed class FaultyChild : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("child").FullName;

    public FaultyChild(string fault)
    {
        var real = new InspectionOptions().Executable;
        File.WriteAllText(
            Executable,
            $"#!/bin/sh\nif mkdir '{_folder}/started' 2>/dev/null; then echo $$ > '{_folder}/pid'; {fault}; fi\nexec '{real}' \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Executable, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public string Executable => Path.Combine(_folder, "child.sh");

    /// <summary>Whether the faulty process has ended.</summary>
    public bool HasEnded => !Directory.Exists("/proc/" + File.ReadAllText(Path.Combine(_folder, "pid")).Trim());

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
