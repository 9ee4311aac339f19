using EspaceFamille.Launcher.Tools;

namespace EspaceFamille.Launcher.Jobs;

/// <summary>
/// A profile of LibreOffice, prepared once in a sandbox at start: without it, each first run initializes one and ends. Each job works
/// on a copy, so that no document can leave anything to the next.
/// </summary>
internal sealed class OfficeProfile(LauncherOptions options)
{
    private const string Name = "profile";

    /// <summary>LibreOffice has initialized its profile and wants to be started again.</summary>
    private const int RestartRequested = 81;

    /// <summary>
    /// No macros, no links that are updated, nothing that is fetched. The last version is a later one than any: after what it takes for
    /// an upgrade, LibreOffice tests its drawing with pictures of 64 MB, which takes three quarters of each start.
    /// </summary>
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse">
        <value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse">
        <value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse">
        <value>true</value></prop></item>
        <item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse">
        <value>999.0</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse">
        <value>0</value></prop></item>
        </oor:items>
        """;

    private readonly Lock _gate = new();
    private Task<string>? _prepared;

    /// <summary>How LibreOffice converts a file of the folder into a PDF beside it.</summary>
    public static string[] Arguments(string folder, string file) =>
    [
        "--headless", "--norestore", "--nologo", $"-env:OSL_SOCKET_PATH={folder}",
        $"-env:UserInstallation=file://{Path.Combine(folder, Name)}", "--convert-to", "pdf", "--outdir", folder, file,
    ];

    /// <summary>The folder of the prepared profile; a preparation that failed is repeated by the next job that needs it.</summary>
    public Task<string> PrepareAsync()
    {
        lock (_gate)
            return _prepared is null or { IsFaulted: true } or { IsCanceled: true } ? _prepared = MakeAsync() : _prepared;
    }

    public async Task CopyToAsync(string folder, CancellationToken cancel)
    {
        var prepared = await PrepareAsync().WaitAsync(cancel);
        foreach (var entry in Directory.EnumerateFileSystemEntries(prepared, "*", SearchOption.AllDirectories).Prepend(prepared))
        {
            var copy = Path.Combine(folder, Name, Path.GetRelativePath(prepared, entry));
            if (Directory.Exists(entry))
                Directory.CreateDirectory(copy);
            else
                File.Copy(entry, copy);
        }
    }

    private async Task<string> MakeAsync()
    {
        using var clock = new CancellationTokenSource(options.Limits.WallClock);
        // Not a job's folder: it stays for as long as the launcher runs.
        var folder = new JobFolder(options.WorkFolder);
        var (profile, sample) = (Path.Combine(folder.Path, Name), folder.File("in.txt"));
        Directory.CreateDirectory(Path.Combine(profile, "user"));
        await File.WriteAllTextAsync(Path.Combine(profile, "user/registrymodifications.xcu"), Settings);
        await File.WriteAllTextAsync(sample, "Espace Famille");
        for (var (run, code) = (0, RestartRequested); run < 2 && code == RestartRequested; run++)
        {
            await using var office = ToolProcess.Start(
                ToolKind.Office, folder.Path, options.Limits, options.Tools.Office, Arguments(folder.Path, sample));
            await office.Output.CopyToAsync(Stream.Null, clock.Token);
            code = (await office.EndAsync(clock.Token, expected: RestartRequested)).ExitCode;
        }

        return profile;
    }
}
