using EspaceFamille.EndToEnd.Tests.Recording;
using Xunit;
using Xunit.Abstractions;

namespace EspaceFamille.EndToEnd.Tests.Secrecy;

/// <summary>
/// After all stories, neither a log nor telemetry nor a message names a person of the town, a street, a telephone, a file,
/// or a word that a family wrote. This runs last of all.
/// </summary>
[Collection(LastOfAll.Name)]
public sealed class NothingLeftTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Stories_Played_LeaveNoPersonalDataInLogsTelemetryAndMessages()
    {
        Skip.If(RunningSystem.Left is null, "no system of our own ran, so it left nothing");
        var left = RunningSystem.Left!;
        output.WriteLine(
            string.Join(
                ", ",
                left.CountBy(one => one.Where.Split(' ', '/')[0] is { Length: > 0 } kind ? kind : "logs")
                    .Select(kind => $"{kind.Value} {kind.Key}")));
        Assert.All(new[] { "exported traces", "exported metrics", "exported logs", "message ", "/" }, where =>
            Assert.Contains(left, one => one.Where.StartsWith(where, StringComparison.Ordinal)));
        var personal = TownWords.And([.. Canaries.Words, Canaries.Content, "certificat-medical.pdf"]);
        Assert.All(left, one => one.Lacks(personal));
    }
}
