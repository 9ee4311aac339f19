using System.Text.RegularExpressions;
using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Processes;

namespace EspaceFamille.Tool.Images;

/// <summary>The facts of the commit that the labels of an image state.</summary>
/// <param name="Created">The commit's date, ISO 8601, UTC: the same commit gives the same image.</param>
/// <param name="Source">The web address of the source; empty when it is unknown.</param>
internal sealed partial record Commit(string Id, string Created, bool IsChanged, string Source)
{
    private const int ShortIdLength = 12;

    /// <summary>With a mark where files are not committed.</summary>
    public string Revision => IsChanged ? $"{Id}-changed" : Id;

    public string DefaultTag => IsChanged ? $"{Id[..ShortIdLength]}-changed" : Id[..ShortIdLength];

    public static async Task<Commit> ReadAsync(CancellationToken cancel)
    {
        var (code, id) = await AttachedProcess.TryOutputAsync(Git("rev-parse", "HEAD"), cancel);
        if (code != 0)
            throw new Failure($"images are named after a commit, and {Checkout.Root} is no git checkout");
        var created = await AttachedProcess.OutputAsync(Git("log", "-1", "--date=format-local:%Y-%m-%dT%H:%M:%SZ", "--format=%cd"), cancel);
        var changes = await AttachedProcess.OutputAsync(Git("status", "--porcelain"), cancel);
        return new Commit(id, created, changes.Length > 0, await SourceAsync(cancel));
    }

    /// <summary>What IMAGE_SOURCE states, else the address of the remote, without the credentials that may be in it.</summary>
    private static async Task<string> SourceAsync(CancellationToken cancel)
    {
        if (Environment.GetEnvironmentVariable("IMAGE_SOURCE") is { Length: > 0 } given)
            return given;
        var (code, remote) = await AttachedProcess.TryOutputAsync(Git("remote", "get-url", "origin"), cancel);
        return code == 0 && WebAddress().Match(remote) is { Success: true } match ? $"{match.Groups["scheme"]}{match.Groups["rest"]}" : "";
    }

    private static CommandLine Git(params string[] arguments) => new("git", ["-C", Checkout.Root, .. arguments])
    {
        Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["TZ"] = "UTC" },
    };

    [GeneratedRegex("^(?<scheme>https?://)([^/@]*@)?(?<rest>.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WebAddress();
}
