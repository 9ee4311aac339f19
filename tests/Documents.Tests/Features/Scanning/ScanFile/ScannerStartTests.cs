using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit;

namespace EspaceFamille.Documents.Tests.Features.Scanning.ScanFile;

public sealed class ScannerStartTests
{
    [Fact]
    public async Task Start_WithoutScannerAndNobodyWhoAcceptedThat_EndsWithCode78AndNamesTheSetting()
    {
        using var service = ChildProcess.Start(
            Repository.Executable("services/documents", "EspaceFamille.Documents"), [],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{FreePort.Next()}",
                ["Receipts__ActiveKeyId"] = "k",
                ["Receipts__Keys__k"] = TestKeys.Receipts,
                ["DocumentEncryption__ActiveKeyId"] = "k",
                ["DocumentEncryption__Keys__k"] = TestKeys.Old,
            });

        Assert.Equal(78, await service.WaitForExitAsync());
        Assert.Contains("Scanner: AcceptedWithout states who accepted", service.Output, StringComparison.Ordinal);
    }
}
