using System.Text.Json.Nodes;
using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Processes;

namespace EspaceFamille.Tool.Precompile;

/// <summary>The ahead-of-time compiler that belongs to the SDK at hand.</summary>
internal sealed class ReadyToRunCompiler(string program, IReadOnlyList<string> frameworks)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <exception cref="Failure">It cannot be fetched.</exception>
    public static async Task<ReadyToRunCompiler> FindAsync(CancellationToken cancel)
    {
        var project = Checkout.At("deploy/local/precompile/precompile.proj");
        await AttachedProcess.OutputAsync(new CommandLine("dotnet", "restore", project, "--nologo", "-v", "quiet"), cancel);
        string[] resolve =
        [
            "msbuild", project, "-nologo", "-t:ResolveFrameworkReferences;ResolveReadyToRunCompilers", "-getItem:Crossgen2Tool",
        ];
        var items = JsonNode.Parse(await AttachedProcess.OutputAsync(new CommandLine("dotnet", resolve), cancel));
        var program = $"{items!["Items"]!["Crossgen2Tool"]![0]!["FullPath"]}";
        return File.Exists(program)
            ? new ReadyToRunCompiler(program, [Framework("Microsoft.NETCore.App"), Framework("Microsoft.AspNetCore.App")])
            : throw new Failure("the SDK's ahead-of-time compiler could not be fetched");
    }

    /// <returns>False when it refuses the library, as one that is compiled already.</returns>
    public async Task<bool> CompileAsync(string library, string output, CancellationToken cancel)
    {
        var references = frameworks.Append(Path.GetDirectoryName(library)!).SelectMany(folder => new[] { "-r", $"{folder}/*.dll" });
        var compile = new CommandLine(program, [library, "-o", output, "-O", .. references]) { Limit = Limit };
        return (await AttachedProcess.TryOutputAsync(compile, cancel)).ExitCode == 0;
    }

    /// <summary>The newest of its major version.</summary>
    private static string Framework(string name) =>
        Directory.EnumerateDirectories(Path.Combine(RuntimeFolder(), "shared", name), $"{Environment.Version.Major}.*")
        .MaxBy(folder => Version.TryParse(Path.GetFileName(folder), out var version) ? version : new Version())!;

    private static string RuntimeFolder() => Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } given
        ? given
        : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
}
