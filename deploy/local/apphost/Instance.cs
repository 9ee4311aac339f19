namespace EspaceFamille.AppHost;

/// <summary>This instance of the system: its checkout, its data, its ports.</summary>
/// <param name="RunFolder">Has a folder per host with compiled libraries; null: hosts are started from the build's output.</param>
internal sealed record Instance(string Root, string Data, string Configuration, string? RunFolder, Ports Ports)
{
    public static Instance FromEnvironment() => new(
        Path.GetFullPath(Given("ESPACE_ROOT") ?? "."),
        Directory.CreateDirectory(Given("ESPACE_DATA") ?? ".espace").FullName,
        Given("ESPACE_CONFIGURATION") ?? "Release",
        Given("ESPACE_RUN"),
        Ports.From(Given("ESPACE_PORT") ?? "8080"));

    public static string? Given(string variable)
    {
        var value = Environment.GetEnvironmentVariable(variable);
        return string.IsNullOrWhiteSpace(value) ? null : value;
    }

    /// <summary>The folder of the fictive town's files; ESPACE_DEMO names another one.</summary>
    public string Demo => Given("ESPACE_DEMO") ?? InRoot("deploy/helm/espace-famille/demo");

    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(Data, name)).FullName;

    public string InRoot(string path) => Path.Combine(Root, path);

    /// <summary>The built executable of a host; started directly, it needs half the memory of <c>dotnet run</c>.</summary>
    public string Executable(string project, string name) => Path.Combine(Output(project), $"EspaceFamille.{name}");

    public string Output(string project) =>
        RunFolder is null ? InRoot($"{project}/bin/{Configuration}/net10.0") : Path.Combine(RunFolder, project);
}
