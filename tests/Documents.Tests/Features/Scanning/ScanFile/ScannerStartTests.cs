using EspaceFamille.TestKit;

namespace EspaceFamille.Documents.Tests.Features.Scanning.ScanFile;

public sealed class ScannerStartTests
{
    [Theory]
    [InlineData("none", "", true)]
    [InlineData("none", "La directrice, le 3 décembre 2026", false)]
    [InlineData("clamd", "", false)]
    public async Task Start_WithoutScanner_EndsWithCode78UnlessThatIsAcceptedByName(string kind, string accepted, bool isNamed)
    {
        // The other settings are missing: the host ends in any case, and names everything that is wrong.
        using var service = ChildProcess.Start(
            Repository.Executable("services/documents", "EspaceFamille.Documents"), [],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{FreePort.Next()}",
                ["Scanner__Kind"] = kind,
                ["Scanner__Host"] = "127.0.0.1",
                ["Scanner__AcceptedWithout"] = accepted,
            });

        Assert.Equal(78, await service.WaitForExitAsync());
        Assert.Equal(isNamed, service.Output.Contains("Scanner: AcceptedWithout states who accepted", StringComparison.Ordinal));
    }
}
